// English words of the charts that a login reaches, as clients and guardians see them.

export const charts = {
  title: "Chart",
  strip: "Whose chart is shown",
  shown: "Chart:",
  switch: "Switch chart",
  choose: "Charts that you can use",
  kinds: {
    own: "Your own chart",
    guarded: "You are this person's guardian",
    couple: "Chart of a couple",
    family: "Chart of a family",
  },
  yours: "What you can use here",
  scopes: { appointments: "Appointments", messages: "Messages", documents: "Documents", forms: "Forms" },
  kind: "What it is",
  lastDay: "You can use it until",
  ofAge: (day: string) => `On ${day} this person turns 18. From that day on you cannot use this chart, unless they agree.`,
  members: "Members",
  yourPages: "Your own pages:",
  noneShown: "none",
  closed: "You cannot use this chart. Your access to it has ended, or there never was any.",
  closedHelp: "Do you need it, or is this a mistake? Call your practice's office.",
  help: "Is something missing, or wrong? Call your practice's office.",
};
