// Spanish words of the charts that a login reaches, as clients and guardians see them.
import type { charts as english } from "../en/charts.ts";

export const charts: typeof english = {
  title: "Expediente",
  strip: "De quién es el expediente",
  shown: "Expediente:",
  switch: "Cambiar de expediente",
  choose: "Expedientes que puede usar",
  kinds: {
    own: "Su propio expediente",
    guarded: "Usted es tutor de esta persona",
    couple: "Expediente de una pareja",
    family: "Expediente de una familia",
  },
  yours: "Lo que puede usar aquí",
  scopes: { appointments: "Citas", messages: "Mensajes", documents: "Documentos", forms: "Formularios" },
  kind: "Qué es",
  lastDay: "Puede usarlo hasta",
  ofAge: (day) => `El ${day} esta persona cumple 18 años. Desde ese día usted no puede usar este expediente, salvo que ella esté de acuerdo.`,
  members: "Miembros",
  yourPages: "Sus propias páginas:",
  noneShown: "ninguno",
  closed: "Usted no puede usar este expediente. Su acceso terminó o nunca lo hubo.",
  closedHelp: "¿Lo necesita o es un error? Llame a la oficina de su consultorio.",
  help: "¿Falta algo o hay un error? Llame a la oficina de su consultorio.",
};
