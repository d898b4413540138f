// English help for the staff of practices.
import type { StaffTopics } from "./types.ts";

export const staff: StaffTopics = {
  "home-staff": {
    title: "Your home page",
    text: "The home page shows how your account stands and leads to the pages you use most.",
    steps: [
      "Use the menu at the top to reach your pages. It shows only what your user type allows.",
      "Use “Quick links” for your password, your sessions and your activity.",
    ],
    notes: ["If something is missing from your menu, ask your Provider Admin."],
  },
  "new-client": {
    title: "Creating a client's account",
    text: "You create accounts for your own clients. Each client gets an activation code and chooses a password alone.",
    steps: [
      "Choose “New client” in the menu.",
      "Enter the name and the date of birth. These two show whether the person is here already.",
      "Add what you know: e-mail, telephone, insurance, emergency contact, and wishes for being contacted.",
      "Choose a login name. It may be the e-mail address.",
      "Choose how the code gets there: on a printed sheet or by e-mail.",
      "Print the welcome sheet and hand it to the client only.",
    ],
    notes: [
      "A warning about a person with the same name and date of birth does not stop you. Look first.",
      "The code works once and for 7 days. You can hand over a new one at any time.",
    ],
  },
  "new-person": {
    title: "Creating an account",
    text: "You create accounts for clients; Provider Admins create them for staff, too. Nobody signs up alone.",
    steps: [
      "Open Users and choose “New person”.",
      "Say who it is. Provider Admins choose between a client and a staff member.",
      "Enter the name, the date of birth and how to reach them.",
      "Choose a login name. Nobody else in the practice may have it.",
      "Choose how the activation code gets there: on a printed sheet or by e-mail.",
      "Print the welcome sheet, or tell the person to look for the e-mail.",
    ],
    notes: [
      "A warning about a person with the same name and date of birth does not stop you. Look first.",
      "What is wrong in the form is said at its field. Nothing is saved until all is right.",
    ],
  },
  "edit-person": {
    title: "Changing somebody's details",
    text: "Keep names, contact details, insurance and wishes right.",
    steps: [
      "Open the person's page and choose to edit.",
      "Change what is wrong. Leave empty what does not apply.",
      "Save.",
    ],
    notes: [
      "If a colleague saved meanwhile, you are told so. Compare, then save again.",
      "When an e-mail address changes, the old address is told.",
    ],
  },
  person: {
    title: "A person's page",
    text: "It shows what the practice knows of a person and how their first login stands.",
    steps: [
      "Find the person in the list or by search, and open their page.",
      "Look at the activation card to see whether they have logged in yet.",
      "Use the links to edit the details or to see the account.",
    ],
    notes: ["The person's wishes say whether you may leave voicemail or send texts. Please follow them."],
  },
  activation: {
    title: "Activation codes and welcome sheets",
    text: "A new account begins with an activation code. With it the person logs in once and chooses their own password.",
    steps: [
      "Open the person's page.",
      "Print a new welcome sheet or send the code by e-mail.",
      "Hand the sheet to the person only. The code is shown just once.",
    ],
    notes: [
      "A new code ends the older one.",
      "A code works for 7 days. After that, hand over a new one.",
      "The sheet is in the person's language and has a QR code for their phone.",
    ],
  },
  "users-office": {
    title: "Finding users",
    text: "The list shows everybody who has an account at the practice.",
    steps: [
      "Open Users.",
      "Search by the beginning of a name or login name, or choose a state.",
      "Open a person to see how the account stands.",
    ],
    notes: ["Only a Provider Admin can unlock, reset or deactivate accounts."],
  },
  "users-admin": {
    title: "Finding users",
    text: "The list shows everybody who has an account, and how each account stands.",
    steps: [
      "Open Users.",
      "Search by the beginning of a name or login name.",
      "Choose a state to see, for example, locked accounts only.",
      "Open a person to act on the account.",
    ],
    notes: ["The list comes page by page. “Show more” brings the next ones."],
  },
  locks: {
    title: "Unlocking, locking and resetting",
    text: "An account's page says how it stands, why, and what you can do.",
    steps: [
      "Make sure who you are talking to before you unlock. Write down how; it is kept.",
      "Unlock: the person can try again with their own password.",
      "Reset password: you get a code to hand over. The old password stops working.",
      "Lock: the person is logged out everywhere until an administrator unlocks the account.",
      "Change login name: from then on the person logs in with the new one.",
      "End sessions: the person is logged out everywhere and can log in again.",
    ],
    notes: [
      "“Unknown browsers only” means that a stranger may have tried. Browsers the person used before still work.",
      "Everything you do here is in the activity log.",
    ],
  },
  "lost-factor": {
    title: "When somebody lost their second factor",
    text: "A person without their phone and recovery codes cannot get in. You can take the second factor off.",
    steps: [
      "Make sure who you are talking to.",
      "Open the person's account and choose to take off the second factor.",
      "Say how you made sure; it is kept.",
    ],
    notes: ["The person gets an e-mail about it. They set up a new one at the next login or in their account settings."],
  },
  leaving: {
    title: "When somebody leaves",
    text: "Deactivate the account of a person who leaves. History and records stay.",
    steps: [
      "Open Users and the person's account.",
      "Choose Deactivate and confirm.",
      "If they come back, choose Reactivate.",
    ],
    notes: [
      "Deactivating logs the person out everywhere at once.",
      "A therapist's clients are handed over first, or left without this therapist on purpose.",
      "The practice's last Provider Admin cannot be deactivated. Make somebody else one first.",
    ],
  },
  roles: {
    title: "What staff may do",
    text: "User types decide what somebody sees. One person can have several.",
    steps: [
      "Open the staff member's page.",
      "Choose to change what they do.",
      "Mark the user types and save.",
    ],
    notes: [
      "Therapists look after their own clients. Office staff create clients and keep details right. Provider Admins run the practice.",
      "A change of user types logs the person out everywhere.",
    ],
  },
  activity: {
    title: "The activity log",
    text: "It shows what happened to the accounts of your practice, the newest first.",
    steps: [
      "Open Activity log.",
      "Filter by kind, by person or by day.",
      "Choose “Show more” for older entries.",
    ],
    notes: ["The log holds who did what and when. It never holds health information."],
  },
  policies: {
    title: "The practice's policies",
    text: "Policies are the practice's own rules for passwords, sessions and what clients see.",
    steps: [
      "Open Policies and read what each one does.",
      "Change what you want and save.",
      "If a rule gets stricter, the page says first whom it touches.",
      "Look at older versions at the end of the page.",
    ],
    notes: ["If another administrator saved meanwhile, you see both versions and decide."],
  },
  branding: {
    title: "Colour and logo",
    text: "Your practice's colour and logo are shown on its login page and inside the portal.",
    steps: [
      "Open Policies and choose to change the colour and the logo.",
      "Pick a colour. White text on it must be easy to read; the page says whether it is.",
      "Choose a picture for the logo and look at it before you save.",
    ],
    notes: ["For dark screens, the portal makes a lighter shade of your colour."],
  },
};
