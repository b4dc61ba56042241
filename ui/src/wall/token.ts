// The board's token, kept for this window: a reload goes on, a closed window forgets. Nowhere else.

const TOKEN_KEY = 'breakwater.wall'

/** The token of the address, kept from now on; without one, what was kept. */
export function keptToken(fromAddress: string | null): string | null {
  try {
    if (fromAddress) sessionStorage.setItem(TOKEN_KEY, fromAddress)
    return fromAddress ?? sessionStorage.getItem(TOKEN_KEY)
  } catch {
    return fromAddress
  }
}
