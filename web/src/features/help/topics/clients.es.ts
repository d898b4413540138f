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
  "my-clients": {
    title: "Sus clientes",
    text: "La lista muestra a los clientes que usted atiende hoy.",
    steps: [
      "Abra Mis clientes en el menú.",
      "Busque por el principio de un apellido o de un nombre.",
      "Abra un cliente para ver su página.",
    ],
    notes: [
      "Los clientes que atiende como suplente aparecen solo en esos días.",
      "Si falta un cliente, pida a la oficina que le agregue al equipo de atención.",
    ],
  },
  "care-team": {
    title: "El equipo de atención de un cliente",
    text: "El equipo de atención dice qué terapeutas atienden a un cliente. Solo ellos ven la página del cliente.",
    steps: [
      "Abra la página del cliente.",
      "Agregue un terapeuta: escriba el principio del nombre y elija.",
      "Diga qué es para el cliente: terapeuta principal, otro terapeuta o suplente por un tiempo.",
      "Para un suplente, ponga el primer y el último día.",
    ],
    notes: [
      "Un nuevo terapeuta principal convierte al anterior en otro terapeuta.",
      "La oficina y los administradores cambian los equipos; los terapeutas los ven.",
    ],
  },
  "hand-over": {
    title: "Traspasar los clientes de un terapeuta",
    text: "Cuando un terapeuta se va, todos sus clientes pasan a un colega en un solo paso.",
    steps: [
      "Abra la página del terapeuta y vaya a «Clientes y traspaso».",
      "Elija al colega, o deje a los clientes sin este terapeuta.",
      "Confirme y deje la página abierta hasta que se traspasen todos los clientes.",
      "Lea el informe. Después desactive la cuenta.",
    ],
    notes: [
      "Si la página se cierra antes, ábrala otra vez y siga. Ningún cliente se pierde.",
      "El informe se queda en la página.",
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
