// Spanish help for the staff of practices.
import type { StaffTopics } from "./types.ts";

export const staff: StaffTopics = {
  "home-staff": {
    title: "Su página de inicio",
    text: "La página de inicio muestra cómo está su cuenta y lleva a las páginas que más usa.",
    steps: [
      "Use el menú de arriba para llegar a sus páginas. Muestra solo lo que permite su tipo de usuario.",
      "Use «Enlaces rápidos» para su contraseña, sus sesiones y su actividad.",
    ],
    notes: ["Si algo falta en su menú, pregunte al administrador de su consultorio."],
  },
  "new-client": {
    title: "Crear la cuenta de un cliente",
    text: "Usted crea cuentas para sus propios clientes. Cada cliente recibe un código de activación y elige su contraseña.",
    steps: [
      "Elija «Cliente nuevo» en el menú.",
      "Escriba el nombre y la fecha de nacimiento. Con ellos se ve si la persona ya está aquí.",
      "Agregue lo que sepa: correo, teléfono, seguro, contacto de emergencia y deseos para el contacto.",
      "Elija un nombre de usuario. Puede ser la dirección de correo.",
      "Elija cómo llega el código: en una hoja impresa o por correo.",
      "Imprima la hoja de bienvenida y désela solo al cliente.",
    ],
    notes: [
      "El aviso de que hay otra persona con el mismo nombre y fecha de nacimiento no le detiene. Mire primero.",
      "El código sirve una vez y durante 7 días. Puede dar uno nuevo en cualquier momento.",
    ],
  },
  "new-person": {
    title: "Crear una cuenta",
    text: "Usted crea cuentas para clientes; los administradores del consultorio, también para el personal. Nadie se inscribe por su cuenta.",
    steps: [
      "Abra Usuarios y elija «Persona nueva».",
      "Diga quién es. Los administradores eligen entre cliente y personal.",
      "Escriba el nombre, la fecha de nacimiento y cómo comunicarse.",
      "Elija un nombre de usuario. Nadie más en el consultorio puede tenerlo.",
      "Elija cómo llega el código de activación: en una hoja impresa o por correo.",
      "Imprima la hoja de bienvenida, o diga a la persona que busque el correo.",
    ],
    notes: [
      "El aviso de que hay otra persona con el mismo nombre y fecha de nacimiento no le detiene. Mire primero.",
      "Lo que está mal en el formulario se dice en su campo. No se guarda nada hasta que todo esté bien.",
    ],
  },
  "edit-person": {
    title: "Cambiar los datos de una persona",
    text: "Mantenga correctos los nombres, los datos de contacto, el seguro y los deseos.",
    steps: [
      "Abra la página de la persona y elija editar.",
      "Cambie lo que esté mal. Deje vacío lo que no corresponda.",
      "Guarde.",
    ],
    notes: [
      "Si otra persona guardó entretanto, se le avisa. Compare y guarde de nuevo.",
      "Cuando cambia una dirección de correo, se avisa a la anterior.",
    ],
  },
  person: {
    title: "La página de una persona",
    text: "Muestra lo que el consultorio sabe de una persona y cómo va su primer inicio de sesión.",
    steps: [
      "Busque a la persona en la lista o por su nombre y abra su página.",
      "Mire la tarjeta de activación para ver si ya inició sesión.",
      "Use los enlaces para editar los datos o ver la cuenta.",
    ],
    notes: ["Los deseos de la persona dicen si puede dejar mensajes de voz o enviar textos. Respételos."],
  },
  activation: {
    title: "Códigos de activación y hojas de bienvenida",
    text: "Una cuenta nueva empieza con un código de activación. Con él la persona entra una vez y elige su propia contraseña.",
    steps: [
      "Abra la página de la persona.",
      "Imprima una hoja de bienvenida nueva o envíe el código por correo.",
      "Dé la hoja solo a la persona. El código se muestra una sola vez.",
    ],
    notes: [
      "Un código nuevo anula el anterior.",
      "Un código sirve 7 días. Después, dé uno nuevo.",
      "La hoja está en el idioma de la persona y tiene un código QR para su teléfono.",
    ],
  },
  "users-office": {
    title: "Buscar usuarios",
    text: "La lista muestra a todas las personas que tienen una cuenta en el consultorio.",
    steps: [
      "Abra Usuarios.",
      "Busque por el principio de un nombre o de un nombre de usuario, o elija un estado.",
      "Abra una persona para ver cómo está su cuenta.",
    ],
    notes: ["Solo un administrador del consultorio puede desbloquear, restablecer o desactivar cuentas."],
  },
  "users-admin": {
    title: "Buscar usuarios",
    text: "La lista muestra a todas las personas que tienen una cuenta y cómo está cada una.",
    steps: [
      "Abra Usuarios.",
      "Busque por el principio de un nombre o de un nombre de usuario.",
      "Elija un estado para ver, por ejemplo, solo las cuentas bloqueadas.",
      "Abra una persona para actuar sobre su cuenta.",
    ],
    notes: ["La lista llega por páginas. «Mostrar más» trae las siguientes."],
  },
  locks: {
    title: "Desbloquear, bloquear y restablecer",
    text: "La página de una cuenta dice cómo está, por qué y qué puede hacer usted.",
    steps: [
      "Asegúrese de con quién habla antes de desbloquear. Escriba cómo lo hizo; queda guardado.",
      "Desbloquear: la persona puede intentar de nuevo con su propia contraseña.",
      "Restablecer contraseña: usted recibe un código para entregar. La contraseña anterior deja de servir.",
      "Bloquear: se cierra la sesión de la persona en todas partes hasta que un administrador desbloquee la cuenta.",
      "Cambiar el nombre de usuario: desde entonces la persona entra con el nuevo.",
      "Cerrar sesiones: se cierra la sesión en todas partes y la persona puede entrar otra vez.",
    ],
    notes: [
      "«Solo navegadores desconocidos» significa que quizá lo intentó un extraño. Los navegadores que la persona ya usó siguen funcionando.",
      "Todo lo que hace aquí queda en el registro de actividad.",
    ],
  },
  "lost-factor": {
    title: "Cuando alguien perdió su segundo factor",
    text: "Una persona sin su teléfono ni sus códigos de recuperación no puede entrar. Usted puede quitar el segundo factor.",
    steps: [
      "Asegúrese de con quién habla.",
      "Abra la cuenta de la persona y elija quitar el segundo factor.",
      "Diga cómo se aseguró; queda guardado.",
    ],
    notes: ["La persona recibe un correo sobre esto. Configura uno nuevo en el siguiente inicio de sesión o en los ajustes de su cuenta."],
  },
  leaving: {
    title: "Cuando alguien se va",
    text: "Desactive la cuenta de la persona que se va. El historial y los registros se quedan.",
    steps: [
      "Abra Usuarios y la cuenta de la persona.",
      "Elija Desactivar y confirme.",
      "Si vuelve, elija Reactivar.",
    ],
    notes: [
      "Al desactivar, se cierra la sesión de la persona en todas partes de inmediato.",
      "Los clientes de un terapeuta se traspasan antes, o se dejan sin él a propósito.",
      "No se puede desactivar al último administrador del consultorio. Primero nombre a otro.",
    ],
  },
  roles: {
    title: "Qué puede hacer el personal",
    text: "Los tipos de usuario deciden qué ve cada uno. Una persona puede tener varios.",
    steps: [
      "Abra la página del miembro del personal.",
      "Elija cambiar lo que hace.",
      "Marque los tipos de usuario y guarde.",
    ],
    notes: [
      "Los terapeutas atienden a sus propios clientes. El personal de oficina crea clientes y mantiene sus datos. Los administradores dirigen el consultorio.",
      "Al cambiar los tipos de usuario, se cierra la sesión de la persona en todas partes.",
    ],
  },
  activity: {
    title: "El registro de actividad",
    text: "Muestra lo que pasó con las cuentas de su consultorio, lo más nuevo primero.",
    steps: [
      "Abra Registro de actividad.",
      "Filtre por tipo, por persona o por día.",
      "Elija «Mostrar más» para ver entradas anteriores.",
    ],
    notes: ["El registro guarda quién hizo qué y cuándo. Nunca guarda información de salud."],
  },
  policies: {
    title: "Las políticas del consultorio",
    text: "Las políticas son las reglas propias del consultorio para contraseñas, sesiones y lo que ven los clientes.",
    steps: [
      "Abra Políticas y lea qué hace cada una.",
      "Cambie lo que quiera y guarde.",
      "Si una regla se vuelve más estricta, la página dice antes a quién afecta.",
      "Mire las versiones anteriores al final de la página.",
    ],
    notes: ["Si otro administrador guardó entretanto, usted ve las dos versiones y decide."],
  },
  branding: {
    title: "Color y logotipo",
    text: "El color y el logotipo de su consultorio se muestran en su página de inicio de sesión y dentro del portal.",
    steps: [
      "Abra Políticas y elija cambiar el color y el logotipo.",
      "Elija un color. El texto blanco sobre él debe leerse bien; la página dice si es así.",
      "Elija una imagen para el logotipo y mírela antes de guardar.",
    ],
    notes: ["Para pantallas oscuras, el portal usa un tono más claro de su color."],
  },
};
