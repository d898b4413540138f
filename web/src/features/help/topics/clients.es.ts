// Spanish help for staff on what they do for clients beyond their account.
import type { ClientsTopics } from "./types.ts";

export const clients: ClientsTopics = {
  import: {
    title: "Agregar clientes desde un archivo",
    text: "Un archivo de una hoja de cálculo agrega muchos clientes a la vez. Cada fila se revisa antes de escribir algo.",
    steps: [
      "Abra Usuarios y elija agregar clientes desde un archivo.",
      "Descargue la plantilla, llénela y guárdela como CSV.",
      "Elija el archivo. La página muestra qué filas están bien y qué les falta a las otras.",
      "Diga cómo llegan los códigos de activación y cree las cuentas.",
      "Descargue las filas que quedaron fuera, corríjalas y envíe ese archivo después.",
    ],
    notes: [
      "Puede dejar la página mientras se crean las cuentas. El portal sigue solo.",
      "Una fila mala nunca detiene a las otras, y nadie entra dos veces.",
      "Las filas se borran después de siete días.",
    ],
  },
  requests: {
    title: "Solicitudes de cambio",
    text: "Algunos cambios que hacen los clientes esperan por usted. Las políticas del consultorio dicen cuáles.",
    steps: [
      "Abra Solicitudes en el menú. Quien más ha esperado va primero.",
      "Compare lo que está registrado con lo que quiere el cliente.",
      "Acéptelo, o rechácelo y diga por qué. El cliente lee su motivo.",
    ],
    notes: ["Si alguien deshizo un cambio con el enlace de un correo, también lo encuentra aquí. Llame entonces al cliente."],
  },
};
