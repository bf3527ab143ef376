/** What this browser remembers. Where storage is switched off, nothing is remembered and nothing breaks. */
export function remembered(name: string): string | null {
  try {
    return localStorage.getItem(`sidetrace.${name}`);
  } catch {
    return null;
  }
}

export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(`sidetrace.${name}`, value);
  } catch {
    // Full, or switched off.
  }
}
