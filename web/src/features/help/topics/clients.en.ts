// English help for staff on what they do for clients beyond their account.
import type { ClientsTopics } from "./types.ts";

export const clients: ClientsTopics = {
  import: {
    title: "Bringing in clients from a file",
    text: "A file from a spreadsheet brings in many clients at once. Every row is checked before anything is written.",
    steps: [
      "Open Users and choose to bring in clients from a file.",
      "Download the template, fill it in, and save it as CSV.",
      "Choose the file. The page shows which rows are right and what is wrong with the others.",
      "Say how the activation codes reach people, and create the accounts.",
      "Download the rows that were left out, mend them, and send that file next.",
    ],
    notes: [
      "You may leave the page while accounts are made. The portal goes on by itself.",
      "A wrong row never stops the others, and nobody comes in twice.",
      "The rows themselves are deleted after seven days.",
    ],
  },
  requests: {
    title: "Change requests",
    text: "Some changes that clients make wait for you. Your practice's policies say which.",
    steps: [
      "Open Requests in the menu. Who has waited longest comes first.",
      "Compare what is on file with what the client wants.",
      "Accept it, or decline it and say why. The client reads your reason.",
    ],
    notes: ["If somebody undid a change by a link in an e-mail, you find that here, too. Please call the client then."],
  },
};
