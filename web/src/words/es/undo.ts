// Spanish words of the page that takes a changed e-mail address or telephone number back.
import type { undo as shape } from "../en/undo.ts";

export const undo: typeof shape = {
  title: "Deshacer el cambio",
  text: {
    email: "El correo electrónico de su cuenta cambió. Si no fue usted, deshaga el cambio aquí.",
    telephone: "El número de teléfono de su cuenta cambió. Si no fue usted, deshaga el cambio aquí.",
  },
  what: "El anterior vuelve a valer y se cierran todas las sesiones de su cuenta.",
  button: "Deshacer el cambio",
  deadTitle: "Este enlace ya no sirve",
  dead: "Venció o ya se usó. Si usted no pidió el cambio, llame de inmediato a la oficina de su consultorio.",
  doneTitle: "El cambio está deshecho",
  done: "El anterior vuelve a valer. Se cerraron todas las sesiones de su cuenta y avisamos a la oficina de su consultorio.",
  next: "Elija ahora una contraseña nueva: alguien más podría saber la suya.",
  newPassword: "Elegir una contraseña nueva",
  toLogin: "Al inicio de sesión",
};
