// A QR code as one SVG path; black on white in every colour scheme, because cameras want it so.
import encodeQR from "qr";

const QUIET_ZONE = 4;

export default function QrCode({ text, name, className }: { text: string; name: string; className?: string }) {
  const rows = encodeQR(text, "raw", { ecc: "medium", border: QUIET_ZONE });
  const path = rows.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ""))).join("");
  return (
    <svg role="img" aria-label={name} viewBox={`0 0 ${rows.length} ${rows.length}`} className={className} shapeRendering="crispEdges">
      <rect width="100%" height="100%" fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
