// The value of a contact field as one text, for old and new side by side.
import type { ContactValue } from "../../../api/types.ts";
import { telephoneText } from "../../../ui/telephoneText.ts";
import { wordFor } from "../../../words/kinds.ts";
import { addressText } from "../addressText.ts";
import type { Field } from "./profile.ts";
import type { ContactWords } from "./words.ts";

function wishesText(wishes: NonNullable<ContactValue["communication"]>, { people }: ContactWords): string {
  const channels: Record<string, string> = { email: people.channelEmail, sms: people.channelSms, telephone: people.channelTelephone };
  const named = wishes.channels.map((each) => wordFor(channels, each)).join(", ");
  return [
    ...(named ? [`${people.mayUse}: ${named}`] : []),
    ...(wishes.no_voicemail ? [people.noVoicemail] : []),
    ...(wishes.discreet_sender ? [people.discreet] : []),
  ].join(". ");
}

/** Null where there is nothing. */
export function valueText(field: string, value: ContactValue, words: ContactWords): string | null {
  const { text, postal_address, emergency_contact, insurance, communication } = value;
  if (postal_address) return addressText(postal_address);
  if (emergency_contact) {
    const { name, relation, telephone } = emergency_contact;
    return [relation ? `${name} (${relation})` : name, telephoneText(telephone)].join(", ");
  }
  if (insurance) return [insurance.payer, insurance.member_id, insurance.group].filter(Boolean).join(", ");
  if (communication) return wishesText(communication, words) || null;
  if (!text) return null;
  if (field === "language") return wordFor(words.admin.languages, text);
  return field === "telephone" ? telephoneText(text) : text;
}

/** What stands in a profile, in the shape of a value. */
export function standing(profile: Record<Field, unknown>, field: Field): ContactValue {
  const none: ContactValue = { text: null, postal_address: null, emergency_contact: null, insurance: null, communication: null };
  const place = field in none ? field : "text";
  return { ...none, [place]: profile[field] };
}
