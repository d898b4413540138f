// English words of the dialog that asks for the password again.

export const proof = {
  title: "Is it still you?",
  text: "This is important, so please give your password again. What you typed stays on the page.",
  confirm: "Continue",
};
