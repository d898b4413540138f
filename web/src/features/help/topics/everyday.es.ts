// Spanish help for clients, and what everybody needs to know.
import type { EverydayTopics } from "./types.ts";

export const everyday: EverydayTopics = {
  "home-client": {
    title: "Su página de inicio",
    text: "En la página de inicio se empieza. Muestra cómo está su cuenta y qué le ofrece su consultorio en línea.",
    steps: [
      "Mire «Su cuenta» para ver cuándo inició sesión antes.",
      "Use «Enlaces rápidos» para cambiar su contraseña o ver dónde tiene sesiones abiertas.",
      "Lea las otras tarjetas para saber qué puede hacer aquí y cuándo llamar a la oficina.",
    ],
    notes: [
      "Su consultorio decide qué tarjetas ve usted.",
      "Si un inicio de sesión no fue suyo, abra su actividad, cambie su contraseña y llame a la oficina.",
    ],
  },
  "care-client": {
    title: "Citas, mensajes y tareas",
    text: "Su consultorio abre estas partes del portal poco a poco. Cada tarjeta de su página de inicio dice cómo comunicarse con la oficina hasta entonces.",
    steps: [
      "Abra su página de inicio.",
      "Busque la tarjeta de lo que necesita.",
      "Si le pide llamar, use el número de teléfono de la tarjeta.",
    ],
    notes: ["Las respuestas en el portal pueden tardar. No es para emergencias."],
  },
  "profile-client": {
    title: "Mis datos",
    text: "Mantenga correctos su dirección, su teléfono y sus deseos, para que su consultorio pueda comunicarse con usted.",
    steps: [
      "Abra Mis datos en el menú.",
      "Elija Cambiar junto a lo que esté mal, escriba lo correcto y guarde.",
      "Para un correo o un teléfono nuevo, recibe allí un código. Escríbalo, y el cambio vale.",
      "Algunos cambios van primero a la oficina. Esperan en la página hasta que la oficina los mire.",
    ],
    notes: [
      "Su consultorio decide qué cambia usted, qué mira la oficina y qué solo cambia la oficina.",
      "Se avisa del cambio a la dirección o al número anterior, que puede deshacerlo durante 72 horas.",
    ],
  },
  "emergency-client": {
    title: "En una emergencia",
    text: "Nadie vigila este portal las 24 horas. No espere aquí una respuesta.",
    steps: [
      "Si usted u otra persona está en peligro, llame al 911.",
      "En una crisis de salud mental, llame o envíe un mensaje de texto al 988. Es gratis y está abierto de día y de noche.",
      "Su página de inicio muestra qué quiere su propio consultorio que haga.",
    ],
    notes: ["Fuera de los Estados Unidos, llame al número de emergencias de su lugar."],
  },
  account: {
    title: "Los ajustes de su cuenta",
    text: "Cambie su contraseña, vea dónde tiene sesiones abiertas y lea qué pasó con su cuenta.",
    steps: [
      "Abra Cuenta en el menú.",
      "Para cambiar su contraseña, escriba la actual y dos veces la nueva.",
      "En las sesiones, cierre las que no conozca. «Cerrar todas las demás sesiones» deja solo esta.",
      "En la actividad, busque inicios de sesión que no fueron suyos.",
    ],
    notes: [
      "Después de cambiar la contraseña, se cierra la sesión en los demás dispositivos y usted recibe un correo.",
      "Los clientes cambian su correo en Mis datos. Si su nombre está mal, pida a la oficina que lo corrija.",
    ],
  },
  "second-factor": {
    title: "Un segundo factor para iniciar sesión",
    text: "Además de la contraseña se pide un código de una aplicación en su teléfono. Quien descubra su contraseña aún no puede entrar.",
    steps: [
      "Abra Cuenta y elija administrar el segundo factor.",
      "Escanee el cuadro con una aplicación de autenticación, o escriba la clave en ella.",
      "Escriba los seis números que muestra la aplicación.",
      "Imprima o anote los códigos de recuperación. Se muestran una sola vez.",
    ],
    notes: [
      "Al iniciar sesión, «Recordarme» omite el código en este dispositivo durante 30 días. No lo use en una computadora compartida.",
      "Sin su teléfono, use un código de recuperación. Sin ninguno de los dos, llame a la oficina.",
      "Los códigos incorrectos cuentan como las contraseñas incorrectas.",
    ],
  },
  "logging-in": {
    title: "Iniciar sesión y cuentas bloqueadas",
    text: "Usted entra con su nombre de usuario, su contraseña y el código del proveedor de su consultorio.",
    steps: [
      "Abra la página de inicio de sesión de su consultorio. El código del proveedor muchas veces ya está puesto.",
      "Escriba su nombre de usuario y su contraseña. En la contraseña y en el código cuentan las mayúsculas y minúsculas.",
      "Si olvidó su contraseña, elija «¿Olvidó su contraseña?». El enlace del correo sirve una vez, durante 30 minutos.",
      "La primera vez, use el código de activación de su hoja de bienvenida o del correo.",
    ],
    notes: [
      "Tres contraseñas incorrectas bloquean la cuenta. Llame a la oficina; le harán unas preguntas y la desbloquearán.",
      "¿No llegó el correo en unos minutos? Mire en la carpeta de correo no deseado y luego llame a la oficina.",
      "Nunca enviamos contraseñas por correo, y nadie le pedirá la suya.",
    ],
  },
  "staying-safe": {
    title: "Mantener privada su información",
    text: "Lo que está en el portal es privado. Unas pocas costumbres lo mantienen así.",
    steps: [
      "Cierre la sesión al terminar: elija sus iniciales y luego «Cerrar sesión».",
      "En una computadora compartida, deje «Recordarme» sin marcar.",
      "Use una contraseña que no use en ningún otro lugar.",
    ],
    notes: [
      "Tras unos minutos sin uso se le pregunta si sigue ahí, y después se cierra la sesión. Lo que escribió se guarda mientras la página siga abierta.",
      "Nuestros correos nunca llevan información de salud.",
    ],
  },
};
