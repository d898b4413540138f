// Telephone numbers as people read them.

/** A North American number in its groups; any other as it is kept. */
export function telephoneText(number: string): string {
  return number.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, "+1 $1 $2 $3");
}
