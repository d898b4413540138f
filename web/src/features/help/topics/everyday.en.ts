// English help for clients, and what everybody needs to know.
import type { EverydayTopics } from "./types.ts";

export const everyday: EverydayTopics = {
  "home-client": {
    title: "Your home page",
    text: "The home page is where you start. It shows how your account stands and what your practice offers you online.",
    steps: [
      "Look at “Your account” to see when you logged in before.",
      "Use “Quick links” to change your password or see where you are logged in.",
      "Read the other cards to see what you can do here and when to call the office.",
    ],
    notes: [
      "Your practice decides which cards you see.",
      "If a login was not yours, open your activity, change your password, and call the office.",
    ],
  },
  "care-client": {
    title: "Appointments, messages and tasks",
    text: "Your practice opens these parts of the portal step by step. Each card on your home page says how to reach the office until then.",
    steps: [
      "Open your home page.",
      "Find the card for what you need.",
      "If it asks you to call, use the telephone number on the card.",
    ],
    notes: ["Answers in the portal may take time. It is not for emergencies."],
  },
  "profile-client": {
    title: "My details",
    text: "Keep your address, telephone number and wishes right, so that your practice can reach you.",
    steps: [
      "Open My details in the menu.",
      "Choose Change beside what is wrong, write what is right, and save.",
      "For a new e-mail address or telephone number you get a code there. Enter it, and the change holds.",
      "Some changes go to the office first. They wait on the page until the office has looked.",
    ],
    notes: [
      "Your practice decides what you change alone, what the office looks at, and what only the office can change.",
      "The older address or number is told of a change, and can undo it for 72 hours.",
    ],
  },
  "emergency-client": {
    title: "In an emergency",
    text: "Nobody watches this portal around the clock. Do not wait here for an answer.",
    steps: [
      "If you or somebody else is in danger, call 911.",
      "In a mental health crisis, call or text 988. It is free and open day and night.",
      "Your home page shows what your own practice wants you to do.",
    ],
    notes: ["Outside the United States, call your local emergency number."],
  },
  account: {
    title: "Your account settings",
    text: "Change your password, see where you are logged in, and read what happened to your account.",
    steps: [
      "Open Account in the menu.",
      "To change your password, enter your current one and the new one twice.",
      "Under sessions, end any that you do not know. “End all other sessions” keeps only this one.",
      "Under activity, look for logins that were not yours.",
    ],
    notes: [
      "After a new password, every other device is logged out and you get an e-mail.",
      "Clients change their e-mail address under My details. If your name is wrong, ask the office to mend it.",
    ],
  },
  "second-factor": {
    title: "A second factor for your login",
    text: "A code of an app on your phone is asked for beside your password. Whoever learns your password still cannot get in.",
    steps: [
      "Open Account and choose to manage the second factor.",
      "Scan the square with an authenticator app, or type the key into it.",
      "Type the six digits that the app shows.",
      "Print the recovery codes or write them down. They are shown only once.",
    ],
    notes: [
      "At the login, “Remember me” leaves the code out on this device for 30 days. Do not use it on a shared computer.",
      "Without your phone, use a recovery code. Without both, call the office.",
      "Wrong codes count as wrong passwords do.",
    ],
  },
  "logging-in": {
    title: "Logging in and locked accounts",
    text: "You log in with your Login Name, your Password and your practice's Provider Code.",
    steps: [
      "Open your practice's login page. The Provider Code is often filled in already.",
      "Enter your Login Name and Password. Capital and small letters count in the Password and the Provider Code.",
      "If you forgot your password, choose “Forgot Password?”. The e-mail's link works once, for 30 minutes.",
      "For your very first login, use the activation code from your welcome sheet or e-mail.",
    ],
    notes: [
      "Three wrong passwords lock the account. Call the office; they will ask a few questions and unlock it.",
      "No e-mail after a few minutes? Look in the spam folder, then call the office.",
      "We never send passwords by e-mail, and nobody will ask you for yours.",
    ],
  },
  "staying-safe": {
    title: "Keeping your information private",
    text: "What is in the portal is private. A few habits keep it so.",
    steps: [
      "Log out when you are done: choose your initials, then Logout.",
      "On a shared computer, leave “Remember me” off.",
      "Use a password that you use nowhere else.",
    ],
    notes: [
      "After some minutes without use you are asked whether you are still there, and then logged out. What you typed is kept while the page stays open.",
      "Our e-mails never hold health information.",
    ],
  },
};
