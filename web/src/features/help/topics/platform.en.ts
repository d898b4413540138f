// English help for the people who run the installation.
import type { PlatformTopics } from "./types.ts";

export const platform: PlatformTopics = {
  "home-platform": {
    title: "Your home page",
    text: "From here you reach the installation's practices, your colleagues' accounts and the activity log.",
    steps: ["Choose Practices to open a practice or look at one.", "Choose Users for the accounts of platform admins."],
    notes: ["You see no client of any practice. Practices look after their own people."],
  },
  "new-platform-admin": {
    title: "Adding a platform admin",
    text: "Platform admins run the whole installation and belong to no practice.",
    steps: ["Open Users and choose “New person”.", "Enter the name and how to reach them.", "Hand over the activation code."],
    notes: ["Give this to few people. It reaches every practice's settings."],
  },
  practices: {
    title: "The list of practices",
    text: "It shows every practice of the installation.",
    steps: [
      "Search by the beginning of a name or Provider Code.",
      "Choose a state to see active or inactive ones only.",
      "Open a practice to see how it stands.",
    ],
    notes: ["The list comes page by page. “Show more” brings the next ones."],
  },
  "new-practice": {
    title: "Opening a practice",
    text: "A new practice needs a name, a Provider Code and a time zone. Its administrator does the rest.",
    steps: [
      "Open Practices and choose to open a new one.",
      "Choose a Provider Code that people can type easily. It cannot be changed later.",
      "Choose the time zone and enter the telephone number.",
      "Save, then invite the practice's first administrator.",
    ],
    notes: ["A Provider Code has 3 to 40 letters, numbers, hyphens and underscores. Capital and small letters count."],
  },
  "invite-admin": {
    title: "Inviting a practice's administrator",
    text: "The first Provider Admin then runs the practice alone.",
    steps: [
      "Open the practice and choose to invite an administrator.",
      "Enter the name, the login name and, if you have it, the e-mail address.",
      "Print the welcome sheet or let the portal send the code by e-mail.",
    ],
    notes: ["The code works once and for 7 days. If it is lost, invite again or let another administrator hand over a new one."],
  },
  practice: {
    title: "A practice's page",
    text: "It shows how many people a practice has, when somebody last logged in, and whether it is active.",
    steps: [
      "To mend its name, time zone, address or telephone, choose to edit its details.",
      "To make a practice inactive, choose it and give a reason.",
      "To bring it back, make it active again. Everybody's accounts are as they were.",
    ],
    notes: ["People of an inactive practice are logged out at once and read “Invalid Credentials” when they try to log in."],
  },
};
