// What the fields of a person's details are called.
import type { DetailValues } from "./details.ts";
import type { OwnWords } from "./words.ts";

export function fieldNames({ people }: OwnWords): Record<keyof DetailValues, string> {
  return {
    first_name: people.firstName,
    last_name: people.lastName,
    preferred_name: people.preferredName,
    pronouns: people.pronouns,
    date_of_birth: people.dateOfBirth,
    email: people.email,
    telephone: people.telephone,
    language: people.language,
    "postal_address.street": people.street,
    "postal_address.street_2": people.street2,
    "postal_address.postal_code": people.postalCode,
    "postal_address.city": people.city,
    "postal_address.region": people.region,
    "postal_address.country": people.country,
    "insurance.payer": people.payer,
    "insurance.member_id": people.memberId,
    "insurance.group": people.group,
    "emergency_contact.name": `${people.emergencyContact}: ${people.contactName}`,
    "emergency_contact.relation": `${people.emergencyContact}: ${people.relation}`,
    "emergency_contact.telephone": `${people.emergencyContact}: ${people.telephone}`,
    channel_email: `${people.mayUse}: ${people.channelEmail}`,
    channel_sms: `${people.mayUse}: ${people.channelSms}`,
    channel_telephone: `${people.mayUse}: ${people.channelTelephone}`,
    no_voicemail: people.noVoicemail,
    discreet_sender: people.discreet,
  };
}
