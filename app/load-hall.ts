/** The page of a screen in a hall, with its own words. */
export async function loadHall() {
  return { default: (await import('./features/hall/hall-screen.tsx')).HallScreen };
}
