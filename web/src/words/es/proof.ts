// Spanish words of the dialog that asks for the password again.
import type { proof as shape } from "../en/proof.ts";

export const proof: typeof shape = {
  title: "¿Sigue siendo usted?",
  text: "Esto es importante; por favor escriba su contraseña otra vez. Lo que escribió sigue en la página.",
  confirm: "Continuar",
};
