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
  "my-clients": {
    title: "Your clients",
    text: "The list shows the clients whom you treat today.",
    steps: [
      "Open My clients in the menu.",
      "Search by the beginning of a last or first name.",
      "Open a client to see their page.",
    ],
    notes: [
      "Clients whom you cover for are listed on those days only.",
      "If a client is missing, ask the office to add you to the care team.",
    ],
  },
  "care-team": {
    title: "A client's care team",
    text: "The care team says which therapists treat a client. Only they see the client's page.",
    steps: [
      "Open the client's page.",
      "Add a therapist: type the beginning of the name and choose.",
      "Say what they are to the client: main therapist, further therapist, or somebody who covers for a while.",
      "For who covers, give the first and the last day.",
    ],
    notes: ["A new main therapist makes the one before a further therapist.", "The office and Provider Admins change care teams; therapists see them."],
  },
  "hand-over": {
    title: "Handing over a therapist's clients",
    text: "When a therapist leaves, all their clients go to a colleague in one step.",
    steps: [
      "Open the therapist's page and go to “Clients and hand-over”.",
      "Choose the colleague, or leave the clients without this therapist.",
      "Confirm and keep the page open until all clients are handed over.",
      "Read the report. Then deactivate the account.",
    ],
    notes: [
      "If the page is closed in between, open it again and go on. No client is lost.",
      "The report stays on the page.",
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
