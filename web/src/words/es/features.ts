// Spanish words of the cards about what the portal offers, on the first page.
import type { features as en } from "../en/features.ts";

export const features: typeof en = {
  scheduling: {
    title: "Citas",
    client: "Todavía no se muestran citas aquí. Para reservar, mover o cancelar una, llame a la oficina.",
    staff: "Todavía no se muestran citas aquí. Siga usando el calendario de su consultorio.",
  },
  messages: {
    title: "Mensajes",
    client: "Todavía no tiene mensajes aquí. Para comunicarse con su equipo de atención, llame a la oficina.",
    staff: "Todavía no tiene mensajes aquí. Siga usando los medios habituales de su consultorio.",
  },
  documents: { title: "Documentos", client: "Todavía no tiene documentos aquí. Los formularios y papeles de la oficina aparecerán aquí." },
  resources: { title: "Recursos", client: "Todavía no tiene ejercicios ni guías aquí. Lo que le dé su terapeuta aparecerá aquí." },
  assessments: { title: "Evaluaciones", client: "Todavía no tiene cuestionarios aquí. Los de su terapeuta aparecerán aquí." },
  mood: { title: "Estado de ánimo", client: "Todavía no hay nada anotado. Aquí se verá su ánimo a lo largo del tiempo." },
  goals: { title: "Metas", client: "Todavía no tiene metas aquí. Las que fije con su terapeuta aparecerán aquí." },
  noChart: { title: "Sin expediente", client: "Ahora no hay ningún expediente que pueda usar. Si cree que es un error, llame a la oficina." },
  tasks: { title: "Tareas", staff: "No tiene tareas. Los formularios y las notas pendientes aparecerán aquí." },
};
