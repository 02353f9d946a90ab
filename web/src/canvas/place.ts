const cardWidth = 270;
const cardHeight = 130;
const cardGap = 60;

interface Place {
  x: number;
  y: number;
}

/** The first place beside others, row by row, so that nodes added one after the other don't lie on one another. */
export function freePlace(at: Place, right: number, taken: Place[]): Place {
  const isFree = (x: number, y: number) => taken.every((place) => Math.abs(place.x - x) >= cardWidth || Math.abs(place.y - y) >= cardHeight);
  for (let y = at.y; ; y += cardHeight + cardGap) {
    let x = at.x;
    do {
      if (isFree(x, y)) return { x, y };
      x += cardWidth + cardGap;
    } while (x < right);
  }
}
