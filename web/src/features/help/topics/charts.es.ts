// Spanish help about whose charts a login can use.
import type { ChartTopics } from "./types.ts";

export const charts: ChartTopics = {
  "charts-client": {
    title: "Expedientes de su hijo, su pareja o su familia",
    text: "Con una cuenta puede abrir varios expedientes: el suyo, los de personas a su cargo y uno que comparte como pareja o familia.",
    steps: [
      "Mire debajo del menú: siempre dice de quién es el expediente.",
      "Elija “Cambiar de expediente” y después un nombre.",
      "Lea lo que puede usar en este expediente, y hasta cuándo.",
    ],
    notes: [
      "Su consultorio decide qué puede usar de un expediente. Si falta algo, llame a la oficina.",
      "Cuando un hijo cumple 18 años, el padre o la madre ya no puede usar el expediente, salvo que el hijo adulto lo acepte en la oficina.",
    ],
  },
  guardians: {
    title: "Padres y tutores",
    text: "El padre, la madre o el tutor tiene su propia cuenta y puede usar el expediente del cliente hasta donde usted lo permita.",
    steps: [
      "Cree una cuenta para el tutor. Marque “Solo para un padre, una madre o un tutor” si no es cliente.",
      "Abra la página del cliente y elija “Agregar un tutor”.",
      "Escriba el nombre de usuario del tutor, diga con qué derecho y marque lo que puede usar.",
      "Ponga un último día si lo hay, y anote qué documento ha visto.",
    ],
    notes: [
      "La nota es solo para el personal.",
      "Puede cambiar lo que puede usar, o terminarlo, en cualquier momento. Vale de inmediato y el registro se conserva.",
      "Lo creado para un menor termina el día en que cumple 18 años.",
    ],
  },
  units: {
    title: "Parejas y familias",
    text: "Los clientes que se tratan juntos comparten un expediente, además del propio.",
    steps: [
      "Abra la página de uno de ellos y elija “Crear una pareja o familia”.",
      "Póngale un nombre que todos los miembros puedan ver.",
      "Escriba los nombres de usuario de los miembros y guarde.",
      "Para cambiar miembros o cerrarla, abra su página desde la de un miembro.",
    ],
    notes: ["Nadie ve el expediente propio de otro miembro.", "Lo cerrado queda cerrado. Su contenido se conserva."],
  },
  "coming-of-age": {
    title: "Clientes que serán mayores de edad",
    text: "El día en que un cliente cumple 18 años, el acceso creado para el menor termina solo.",
    steps: [
      "Abra “Ver quién será mayor de edad” en su página de inicio.",
      "Hable con el cliente con tiempo sobre quién podrá usar el expediente después.",
      "Desde el cumpleaños, abra la página del cliente y agregue de nuevo al tutor con el consentimiento del propio cliente, si lo desean.",
    ],
    notes: ["Cada nombre aparece 30 días antes del cumpleaños y queda hasta 30 días después.", "Si una fecha de nacimiento está mal, corríjala en la página del cliente. El día cambia con ella."],
  },
};
