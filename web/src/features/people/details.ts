// The fields of a person as a form holds them, and as the API takes them.
import type { Person } from "../../api/types.ts";

export const NO_DETAILS = {
  first_name: "",
  last_name: "",
  preferred_name: "",
  pronouns: "",
  date_of_birth: "",
  email: "",
  telephone: "",
  language: "en",
  "postal_address.street": "",
  "postal_address.street_2": "",
  "postal_address.postal_code": "",
  "postal_address.city": "",
  "postal_address.region": "",
  "postal_address.country": "",
  "insurance.payer": "",
  "insurance.member_id": "",
  "insurance.group": "",
  "emergency_contact.name": "",
  "emergency_contact.relation": "",
  "emergency_contact.telephone": "",
  channel_email: false,
  channel_sms: false,
  channel_telephone: false,
  no_voicemail: false,
  discreet_sender: false,
};

export type DetailValues = typeof NO_DETAILS;

export const CHANNELS = ["email", "sms", "telephone"] as const;

function filled<Fields extends Record<string, string>>(fields: Fields): Partial<Fields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value.trim())) as Partial<Fields>;
}

function addressOf(values: DetailValues) {
  const given = {
    street: values["postal_address.street"],
    street_2: values["postal_address.street_2"],
    postal_code: values["postal_address.postal_code"],
    city: values["postal_address.city"],
    region: values["postal_address.region"],
    country: values["postal_address.country"],
  };
  return Object.values(given).some((value) => value.trim()) ? { postal_address: given } : {};
}

function insuranceOf(values: DetailValues) {
  const given = { payer: values["insurance.payer"], member_id: values["insurance.member_id"], group: values["insurance.group"] };
  return Object.values(given).some((value) => value.trim()) ? { insurance: given } : {};
}

function contactOf(values: DetailValues) {
  const given = {
    name: values["emergency_contact.name"],
    relation: values["emergency_contact.relation"],
    telephone: values["emergency_contact.telephone"],
  };
  return Object.values(given).some((value) => value.trim()) ? { emergency_contact: given } : {};
}

function communicationOf(values: DetailValues) {
  const channels = CHANNELS.filter((each) => values[`channel_${each}`]);
  const { no_voicemail, discreet_sender } = values;
  return channels.length > 0 || no_voicemail || discreet_sender ? { communication: { channels, no_voicemail, discreet_sender } } : {};
}

/** What the API takes; what is empty is left out. A staff member has no insurance, contact or wishes here. */
export function detailsBody(values: DetailValues, client: boolean) {
  const { first_name, last_name, preferred_name, pronouns, date_of_birth, email, telephone } = values;
  return {
    first_name,
    last_name,
    language: values.language === "es" ? ("es" as const) : ("en" as const),
    ...filled({ preferred_name, pronouns, date_of_birth, email, telephone }),
    ...addressOf(values),
    ...(client && { ...insuranceOf(values), ...contactOf(values), ...communicationOf(values) }),
  };
}

type Known = Pick<
  Person,
  "first_name" | "last_name" | "preferred_name" | "pronouns" | "date_of_birth" | "email" | "telephone" | "language" | "postal_address" | "insurance" | "emergency_contact" | "communication"
>;

/** The fields of a person who is there already. */
export function detailsOf(person: Known): DetailValues {
  const { insurance, emergency_contact, communication, postal_address } = person;
  return {
    first_name: person.first_name,
    last_name: person.last_name,
    preferred_name: person.preferred_name ?? "",
    pronouns: person.pronouns ?? "",
    date_of_birth: person.date_of_birth ?? "",
    email: person.email ?? "",
    telephone: person.telephone ?? "",
    language: person.language,
    "postal_address.street": postal_address?.street ?? "",
    "postal_address.street_2": postal_address?.street_2 ?? "",
    "postal_address.postal_code": postal_address?.postal_code ?? "",
    "postal_address.city": postal_address?.city ?? "",
    "postal_address.region": postal_address?.region ?? "",
    "postal_address.country": postal_address?.country ?? "",
    "insurance.payer": insurance?.payer ?? "",
    "insurance.member_id": insurance?.member_id ?? "",
    "insurance.group": insurance?.group ?? "",
    "emergency_contact.name": emergency_contact?.name ?? "",
    "emergency_contact.relation": emergency_contact?.relation ?? "",
    "emergency_contact.telephone": emergency_contact?.telephone ?? "",
    channel_email: communication?.channels.includes("email") ?? false,
    channel_sms: communication?.channels.includes("sms") ?? false,
    channel_telephone: communication?.channels.includes("telephone") ?? false,
    no_voicemail: communication?.no_voicemail ?? false,
    discreet_sender: communication?.discreet_sender ?? false,
  };
}
