// A postal address on one line, as people read it out.

type Address = { street: string; street_2: string | null; postal_code: string; city: string; region: string | null; country: string | null };

export function addressText(address: Address | null): string | null {
  if (!address) return null;
  const town = [address.city, address.region, address.postal_code].filter(Boolean).join(" ");
  return [address.street, address.street_2, town, address.country].filter(Boolean).join(", ");
}
