// Spanish words of the first page after logging in.
import type { Words } from "../en.ts";

export const home: Words["home"] = {
  title: "Inicio",
  morning: (name) => `Buenos días, ${name}`,
  afternoon: (name) => `Buenas tardes, ${name}`,
  evening: (name) => `Buenas noches, ${name}`,
  yourAccount: "Su cuenta",
  status: "Estado de la cuenta",
  lastLogin: "Su inicio de sesión anterior",
  firstLogin: "Es la primera vez que inicia sesión.",
  passwordChanged: "Último cambio de contraseña",
  notYou: "¿No fue usted?",
  checkActivity: "Vea su actividad",
  quickLinks: "Enlaces rápidos",
  linkPassword: "Cambiar su contraseña",
  linkSessions: "Ver dónde tiene sesiones abiertas",
  linkActivity: "Ver su actividad",
  linkUsers: "Administrar usuarios",
  linkLocked: "Ver cuentas bloqueadas",
  linkComingOfAge: "Ver quién será mayor de edad",
  linkLog: "Abrir el registro de actividad",
  callOffice: "Llame a la oficina:",
  emergencyTitle: "En una emergencia",
  emergency: "No espere una respuesta aquí. Llame al 911. En una crisis de salud mental, llame o envíe un mensaje al 988.",
};
