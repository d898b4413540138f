// The time zones to choose from: the usual ones of the United States first, then every place.

const COMMON = [
  "America/New_York", "America/Chicago", "America/Denver", "America/Phoenix", "America/Los_Angeles", "America/Anchorage", "Pacific/Honolulu",
];

const face = (zone: string) => ({ value: zone, label: zone.replaceAll("_", " ") });

export function timeZoneGroups(common: string, all: string) {
  const rest = Intl.supportedValuesOf("timeZone").filter((zone) => zone.includes("/") && !zone.startsWith("Etc/") && !COMMON.includes(zone));
  return [
    { group: common, items: COMMON.map(face) },
    { group: all, items: rest.map(face) },
  ];
}
