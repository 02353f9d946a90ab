import { useCanvas } from './context';

/** The colours of notes and groups to choose from. */
export function Colours({ now, onPick }: { now: string; onPick: (colour: string) => void }) {
  const { options } = useCanvas();
  return (
    <span className="colours" role="radiogroup" aria-label={options.texts.colour}>
      {options.colours.map((colour) => (
        <button key={colour} type="button" role="radio" aria-checked={colour === now} className={`colour colour-${colour}`}
          aria-label={options.texts[`colour.${colour}` as keyof typeof options.texts] ?? colour} onClick={() => onPick(colour)} />
      ))}
    </span>
  );
}
