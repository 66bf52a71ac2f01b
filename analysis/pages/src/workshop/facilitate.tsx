// Guess first: the outcome stays hidden until the room has said what it expects.
import { useTexts } from "../shared/language";
import { outcomeRows } from "./outcomes";
import { verdictOf } from "./in_words";
import type { Both } from "./results";
import { texts } from "./texts";

export type Guess = -1 | 0 | 1;
export type Guesses = Partial<Record<string, Guess>>;
const asked = outcomeRows.filter((row) => ["h1", "h2n", "h2s", "h3", "h4"].includes(row.id));

export function Guessing(props: { guesses: Guesses; set: (guesses: Guesses) => void; reveal: () => void }) {
  const words = useTexts(texts);
  const options: [Guess, string][] = [[-1, words.guessLower], [0, words.guessSame], [1, words.guessHigher]];
  return (
    <div class="guessing">
      <h3>{words.guessTitle}</h3>
      <p>{words.guessIntro}</p>
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
      <button type="button" id="reveal" class="primary" onClick={props.reveal}>{words.reveal}</button>
    </div>
  );
}

/** What the room thought, beside what came out. */
export function Guessed(props: Both & { guesses: Guesses }) {
  const words = useTexts(texts);
  const names = { "-1": words.guessLower, "0": words.guessSame, "1": words.guessHigher } as const;
  const said = asked.filter((row) => props.guesses[row.id] !== undefined);
  if (said.length === 0) return null;
  return (
    <table>
      <caption>{words.guessedTitle}</caption>
      <thead>
        <tr><th scope="col">{words.outcome}</th><th scope="col">{words.guessed}</th><th scope="col">{words.cameOut}</th></tr>
      </thead>
      <tbody>
        {said.map((row) => {
          const guess = props.guesses[row.id] ?? 0;
          const { sign } = verdictOf(row, props);
          const judged = sign === undefined ? words.guessUnsure : `${names[`${sign}`]} (${sign === guess ? words.guessRight : words.guessWrong})`;
          return <tr><th scope="row">{words[row.id]}</th><td>{names[`${guess}`]}</td><td>{judged}</td></tr>;
        })}
      </tbody>
    </table>
  );
}
