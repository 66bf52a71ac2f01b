// What A and B are, in words: only what they differ in, for the room to have before it while it looks at the outcome.
import { useLanguage, useTexts } from "../shared/language";
import type { Formats } from "../shared/format";
import type { Choices, Policy } from "./choices";
import { texts, type Words } from "./texts";

/** What a policy chooses, in a few words each. */
function chosen(policy: Policy, formats: Formats, words: Words): Readonly<Record<keyof Policy, string>> {
  const short = words.short;
  return {
    roads: policy.roads === "refer" ? short.refer : short.consult,
    funding: policy.funding === "arrangement" ? short.arrangement : short.lumpSum,
    teams: short.teams(formats.percent(policy.teams)),
    specialists: short.specialists(formats.percent(policy.specialists)),
    secondLeg: policy.secondLeg > 0 ? short.secondLeg(formats.percent(policy.secondLeg)) : short.noSecondLeg,
    prevention: policy.prevention > 0 ? short.prevention(formats.percent(policy.prevention)) : short.noPrevention,
  };
}

export function differs(a: Policy, b: Policy): (keyof Policy)[] {
  return (["roads", "funding", "teams", "specialists", "secondLeg", "prevention"] as const).filter((key) => a[key] !== b[key]);
}

export function Versus(props: { choices: Choices }) {
  const words = useTexts(texts);
  const { formats } = useLanguage();
  const { a, b, world } = props.choices;
  const keys = differs(a, b);
  const common = [
    ...(world.demand === 1 ? [] : [words.short.demand(formats.percent(world.demand))]),
    ...(world.fading ? [words.short.fading] : []),
  ];
  const both = common.length > 0 ? <p class="versus-both">{words.forBoth(common.join(", "))}</p> : null;
  if (keys.length === 0) return <><p class="versus-same">{words.sameChoices}</p>{both}</>;
  return (
    <>
      <dl class="versus">
        {([["a", words.policyA, a], ["b", words.policyB, b]] as const).map(([which, name, policy]) => {
          const said = chosen(policy, formats, words);
          return (
            <div class={`versus-${which}`}>
              <dt>{name}</dt>
              <dd>{keys.map((key) => said[key]).join(", ")}</dd>
            </div>
          );
        })}
      </dl>
      {both}
    </>
  );
}
