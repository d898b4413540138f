// The product's mark: an open door in a rounded square.

export function BrandMark({ size = 32 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 48 48" aria-hidden focusable="false">
      <rect width="48" height="48" rx="12" fill="#0f6f6a" />
      <path d="M13 38V14a4 4 0 0 1 4-4h14a4 4 0 0 1 4 4v24" fill="none" stroke="#b3dedb" strokeWidth="3" strokeLinecap="round" />
      <path d="M19 38V17.5l11-4V38Z" fill="#ffffff" />
      <circle cx="26.5" cy="26" r="1.6" fill="#0f6f6a" />
    </svg>
  );
}
