// English help about whose charts a login can use.
import type { ChartTopics } from "./types.ts";

export const charts: ChartTopics = {
  "charts-client": {
    title: "Charts of your child, your couple or your family",
    text: "One login can open several charts: your own, those of people you care for, and one that you share as a couple or family.",
    steps: [
      "Look below the menu: it always says whose chart is shown.",
      "Choose “Switch chart” and then a name.",
      "Read what you can use in this chart, and until when.",
    ],
    notes: [
      "Your practice decides what of a chart you can use. Call the office if something is missing.",
      "When a child turns 18, a parent cannot use the chart any more, unless the grown-up child agrees at the office.",
    ],
  },
  guardians: {
    title: "Parents and guardians",
    text: "A parent or guardian has a login of their own and can use the client's chart as far as you allow.",
    steps: [
      "Create an account for the guardian. Tick “For a parent or guardian only” if they are no client.",
      "Open the client's page and choose “Add a guardian”.",
      "Enter the guardian's login name, say by what right, and tick what they may use.",
      "Set a last day if there is one, and note which paper you have seen.",
    ],
    notes: [
      "The note is for staff only.",
      "You can change what they may use, or end it, at any time. It holds at once, and the record of it is kept.",
      "What you set up for a minor ends on the 18th birthday.",
    ],
  },
  units: {
    title: "Couples and families",
    text: "Clients who are treated together share a chart, beside their own ones.",
    steps: [
      "Open the page of one of them and choose “Set up a couple or family”.",
      "Give it a name that all members may see.",
      "Enter the login names of the members and save.",
      "To change members or to close it, open its page from a member's page.",
    ],
    notes: ["Nobody sees another member's own chart.", "What is closed stays closed. What is in it is kept."],
  },
  "coming-of-age": {
    title: "Clients who come of age",
    text: "On a client's 18th birthday, access that was set up for the minor ends by itself.",
    steps: [
      "Open “See who comes of age” on your home page.",
      "Talk with the client ahead of time about who may use the chart later.",
      "From the birthday on, open the client's page and add the guardian again with the client's own consent, if that is wanted.",
    ],
    notes: ["Each name appears 30 days before the birthday and stays for 30 days after it.", "If a date of birth is wrong, mend it on the client's page. The day moves with it."],
  },
};
