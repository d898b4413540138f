// Spanish words of the help pages and of the tour; the topics themselves are in features/help/topics.
import type { help as helpEN } from "../en/help.ts";

export const help: typeof helpEN = {
  title: "Ayuda",
  text: "Respuestas cortas sobre cada parte del portal.",
  search: "Buscar por título",
  nothing: (search) => `Ningún título contiene «${search}». Pruebe otra palabra o llame a la oficina.`,
  all: "Todas las páginas de ayuda",
  unknownTitle: "Esta página de ayuda no está aquí",
  unknownText: "Puede que se haya movido. Mire todas las páginas de ayuda.",
  steps: "Paso a paso",
  good: "Conviene saber",
  tour: "Hacer el recorrido otra vez",
  tourText: "Muestra en menos de un minuto dónde está cada cosa.",
  office: "¿Sigue con dudas? Llame a la oficina:",
  found: (count) => (count === 1 ? "1 página de ayuda" : `${count} páginas de ayuda`),
  step: (step, all) => `Paso ${step} de ${all}`,
  next: "Siguiente",
  skip: "Saltar el recorrido",
  done: "Listo",
  stops: {
    welcome: {
      title: "Le damos la bienvenida a su portal",
      text: (practice) => `Este es su lugar privado con ${practice}. Un recorrido corto muestra dónde está cada cosa. Puede saltarlo y hacerlo después desde Ayuda.`,
    },
    menu: { title: "El menú", text: "Desde aquí llega a todas las páginas. Inicio siempre le trae de vuelta a esta." },
    care: { title: "Su atención", text: "Aquí aparecen los servicios de su consultorio a medida que se abren. Cada tarjeta dice qué puede hacer en línea y cuándo llamar a la oficina." },
    logins: { title: "Su cuenta", text: "Vea cuándo inició sesión antes. Si no fue usted, mire su actividad y cambie su contraseña." },
    initials: { title: "Sus iniciales", text: "Detrás de ellas están el idioma, los colores claros u oscuros, los ajustes de su cuenta y el cierre de sesión." },
    emergency: { title: "En una emergencia", text: "Nadie vigila este portal las 24 horas. Esta tarjeta dice a quién llamar de inmediato." },
    help: { title: "Ayuda", text: "Cada página tiene su propia ayuda arriba. En Ayuda están todas, y también este recorrido." },
  },
};
