// Guess first: the outcome stays hidden until the room has said what it expects.
import { useLanguage, useTexts } from "../shared/language";
import { outcomeRows } from "./outcomes";
import { guessable, trifle } from "./in_words";
import type { Both } from "./results";
import { texts } from "./texts";

export type Guess = -1 | 0 | 1;
export type Guesses = Partial<Record<string, Guess>>;
const asked = outcomeRows.filter((row) => ["h1", "h2n", "h2s", "h3", "h4"].includes(row.id));

/** Guesses about certain choices, and whether the outcome was shown. */
export interface Round {
  asked: string;
  guesses: Guesses;
  revealed: boolean;
}
export const nothingGuessed = (choices: string): Round => ({ asked: choices, guesses: {}, revealed: false });

export function Guessing(props: { guesses: Guesses; set: (guesses: Guesses) => void; reveal: () => void }) {
  const words = useTexts(texts);
  const { formats } = useLanguage();
  const options: [Guess, string][] = [[-1, words.guessLower], [0, words.guessSame], [1, words.guessHigher]];
  const open = asked.filter((row) => props.guesses[row.id] === undefined).length;
  return (
    <div class="guessing">
      <h3>{words.guessTitle}</h3>
      <p>{words.guessIntro} {words.guessTrifle(formats.percent(trifle))}</p>
      {asked.map((row) => (
        <fieldset class="guess">
          <legend>{words[row.id]}</legend>
          {options.map(([value, text]) => (
            <label class="check">
              <input type="radio" name={`guess-${row.id}`} checked={props.guesses[row.id] === value}
                     onChange={() => props.set({ ...props.guesses, [row.id]: value })} />
              <span>{text}</span>
            </label>
          ))}
        </fieldset>
      ))}
      <div class="tools">
        <button type="button" id="reveal" class="primary" onClick={props.reveal}>{words.reveal}</button>
        <span class="note" role="status" id="unanswered">{open > 0 ? words.unanswered(open, asked.length) : ""}</span>
      </div>
    </div>
  );
}

/** What the room thought, beside what came out. */
export function Guessed(props: Both & { guesses: Guesses }) {
  const words = useTexts(texts);
  const { formats } = useLanguage();
  const names = { "-1": words.guessLower, "0": words.guessSame, "1": words.guessHigher } as const;
  return (
    <table id="guessed">
      <caption>{words.guessedTitle}</caption>
      <thead>
        <tr><th scope="col">{words.outcome}</th><th scope="col">{words.guessed}</th><th scope="col">{words.cameOut}</th></tr>
      </thead>
      <tbody>
        {asked.map((row) => {
          const guess = props.guesses[row.id];
          const { sign, share, more } = guessable(row, props);
          const size = share === undefined || share === 0 ? "" : ` (${(more ? words.moreBy : words.lessBy)(formats.percent(share, share < 0.1 ? 1 : 0))})`;
          const judged = guess === undefined || sign === undefined ? "" : `: ${sign === guess ? words.guessRight : words.guessWrong}`;
          return (
            <tr>
              <th scope="row">{words[row.id]}</th>
              <td>{guess === undefined ? words.noAnswer : names[`${guess}`]}</td>
              <td>{sign === undefined ? words.guessUnsure : `${names[`${sign}`]}${size}${judged}`}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
