// The name of a scenario with its look in the charts beside it.
import { Swatch } from "../../shared/chart/figure";
import { useReading } from "../reading";

export function Name(props: { scenario: number }) {
  const { names, several } = useReading();
  return (
    <span class="name">
      {several ? <Swatch style={props.scenario} kind="lines" /> : null} <bdi>{names[props.scenario]}</bdi>
    </span>
  );
}
