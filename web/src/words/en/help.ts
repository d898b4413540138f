// English words of the help pages and of the tour; the topics themselves are in features/help/topics.

export const help = {
  title: "Help",
  text: "Short answers on each part of the portal.",
  search: "Search by title",
  nothing: (search: string) => `No title has “${search}” in it. Try another word, or call the office.`,
  all: "All help pages",
  unknownTitle: "This help page is not here",
  unknownText: "It may have been moved. Look through all help pages.",
  steps: "Step by step",
  good: "Good to know",
  tour: "Take the tour again",
  tourText: "It shows in under a minute what is where.",
  office: "Still stuck? Call the office:",
  found: (count: number) => (count === 1 ? "1 help page" : `${count} help pages`),
  step: (step: number, all: number) => `Step ${step} of ${all}`,
  next: "Next",
  skip: "Skip the tour",
  done: "Done",
  stops: {
    welcome: {
      title: "Welcome to your portal",
      text: (practice: string) => `This is your private place with ${practice}. A short tour shows what is where. You can skip it and take it later from Help.`,
    },
    menu: { title: "The menu", text: "From here you reach every page. Home always brings you back to this one." },
    care: { title: "Your care", text: "Your practice's services stand here as they open. Each card says what you can do online, and when to call the office." },
    logins: { title: "Your account", text: "See when you logged in before. If that was not you, look at your activity and change your password." },
    initials: { title: "Your initials", text: "Behind them you find the language, light or dark colors, your account settings, and Logout." },
    emergency: { title: "In an emergency", text: "Nobody watches this portal around the clock. This card says whom to call right away." },
    help: { title: "Help", text: "Each page has its own help at the top. In Help you find all of them, and this tour again." },
  },
};
