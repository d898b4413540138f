// Spanish help for the people who run the installation.
import type { PlatformTopics } from "./types.ts";

export const platform: PlatformTopics = {
  "home-platform": {
    title: "Su página de inicio",
    text: "Desde aquí llega a los consultorios de la instalación, a las cuentas de sus colegas y al registro de actividad.",
    steps: [
      "Elija Consultorios para abrir un consultorio o mirar uno.",
      "Elija Usuarios para las cuentas de los administradores de la plataforma.",
    ],
    notes: ["Usted no ve a los clientes de ningún consultorio. Cada consultorio cuida de su gente."],
  },
  "new-platform-admin": {
    title: "Agregar un administrador de la plataforma",
    text: "Los administradores de la plataforma dirigen toda la instalación y no pertenecen a ningún consultorio.",
    steps: ["Abra Usuarios y elija «Persona nueva».", "Escriba el nombre y cómo comunicarse.", "Entregue el código de activación."],
    notes: ["Déselo a pocas personas. Llega a los ajustes de todos los consultorios."],
  },
  practices: {
    title: "La lista de consultorios",
    text: "Muestra todos los consultorios de la instalación.",
    steps: [
      "Busque por el principio de un nombre o del código del proveedor.",
      "Elija un estado para ver solo los activos o los inactivos.",
      "Abra un consultorio para ver cómo está.",
    ],
    notes: ["La lista llega por páginas. «Mostrar más» trae las siguientes."],
  },
  "new-practice": {
    title: "Abrir un consultorio",
    text: "Un consultorio nuevo necesita un nombre, un código del proveedor y una zona horaria. Su administrador hace el resto.",
    steps: [
      "Abra Consultorios y elija abrir uno.",
      "Elija un código del proveedor fácil de escribir. Después no se puede cambiar.",
      "Elija la zona horaria y escriba el número de teléfono.",
      "Guarde y luego invite al primer administrador del consultorio.",
    ],
    notes: ["Un código del proveedor tiene de 3 a 40 letras, números, guiones y guiones bajos. Cuentan las mayúsculas y minúsculas."],
  },
  "invite-admin": {
    title: "Invitar al administrador de un consultorio",
    text: "El primer administrador dirige después el consultorio por su cuenta.",
    steps: [
      "Abra el consultorio y elija invitar a un administrador.",
      "Escriba el nombre, el nombre de usuario y, si la tiene, la dirección de correo.",
      "Imprima la hoja de bienvenida o deje que el portal envíe el código por correo.",
    ],
    notes: ["El código sirve una vez y durante 7 días. Si se pierde, invite otra vez o pida a otro administrador que entregue uno nuevo."],
  },
  practice: {
    title: "La página de un consultorio",
    text: "Muestra cuántas personas tiene un consultorio, cuándo entró alguien por última vez y si está activo.",
    steps: [
      "Para corregir su nombre, zona horaria, dirección o teléfono, elija editar sus datos.",
      "Para desactivar un consultorio, elíjalo y escriba un motivo.",
      "Para recuperarlo, actívelo otra vez. Las cuentas de todos están como antes.",
    ],
    notes: ["A las personas de un consultorio inactivo se les cierra la sesión de inmediato y al intentar entrar leen «Datos de acceso incorrectos»."],
  },
};
