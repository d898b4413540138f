// English words of the page that takes a changed e-mail address or telephone number back.

export const undo = {
  title: "Undo the change",
  text: {
    email: "The e-mail address of your account was changed. If this was not you, take the change back here.",
    telephone: "The telephone number of your account was changed. If this was not you, take the change back here.",
  },
  what: "The older one stands again, and everybody is logged out of your account.",
  button: "Undo the change",
  deadTitle: "This link no longer works",
  dead: "It has expired or was used already. If you did not ask for the change, call your practice's office right away.",
  doneTitle: "The change is undone",
  done: "The older one stands again. Everybody was logged out of your account, and your practice's office was told.",
  next: "Choose a new password now: somebody else may know yours.",
  newPassword: "Choose a new password",
  toLogin: "To the login",
};
