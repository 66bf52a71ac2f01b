#!/usr/bin/python3
"""The reference care network in SimPy 3.0 (Debian: python3-simpy3): the Python anchor for speed.

One process per family, one Resource per queue, patience as `request | timeout`. Prints one JSON
object with the same keys as plain_reference.cpp. Time in days.

    /usr/bin/python3 simpy_reference.py [--replications R] [--days D] [--seed S]
"""
import argparse
import json
import math
import random
import statistics
import time

import simpy

# queues, servers each, mean service (days, lognormal), its coefficient of variation, mean patience
# (days; None: nobody gives up)
LAYERS = [(18, 12, 9.0, 1.0, None), (10, 15, 30.0, 1.2, 180.0), (4, 30, 150.0, 1.5, 180.0)]


class Network:
    def __init__(self, scale, seed):
        self.random = random.Random(seed)
        self.env = simpy.Environment()
        self.queues = [[simpy.Resource(self.env, servers) for _ in range(number * scale)]
                       for number, servers, *_ in LAYERS]
        self.law = []
        for _, _, mean, cv, _ in LAYERS:
            variance = math.log(1 + cv * cv)
            self.law.append((math.log(mean) - variance / 2, math.sqrt(variance)))
        self.entries, self.starts = [0, 0, 0], [0, 0, 0]
        self.completions, self.abandonments = [0, 0, 0], [0, 0, 0]
        self.waited = [0.0, 0.0, 0.0]
        self.daily = [[], [], []]  # number waiting, one list of queues per midnight

    def arrivals(self, area):
        while True:
            yield self.env.timeout(self.random.expovariate(1.0))
            self.env.process(self.family(area))

    def family(self, area):
        env, draw = self.env, self.random
        layer = 0
        while layer is not None:
            line = self.queues[layer][area % len(self.queues[layer])]
            patience = LAYERS[layer][4]
            self.entries[layer] += 1
            entered = env.now
            with line.request() as request:
                if request.triggered:
                    pass  # a free place: going on at once saves SimPy a resumption
                elif patience is None:
                    yield request
                else:
                    result = yield request | env.timeout(draw.expovariate(1 / patience))
                    if request not in result:
                        self.abandonments[layer] += 1
                        return
                self.starts[layer] += 1
                self.waited[layer] += env.now - entered
                mu, sigma = self.law[layer]
                yield env.timeout(math.exp(draw.gauss(mu, sigma)))
            self.completions[layer] += 1
            layer = self.next_layer(layer)

    def next_layer(self, layer):
        u = self.random.random()
        if layer == 0:
            return None if u < 0.80 else 1 if u < 0.98 else 2
        if layer == 1:
            return None if u < 0.90 else 2 if u < 0.97 else 0
        return None if u < 0.95 else 1

    def midnights(self):
        while True:
            yield self.env.timeout(1)
            for layer, lines in enumerate(self.queues):
                self.daily[layer].append([len(line.queue) for line in lines])

    def run(self, days):
        for area in range(len(self.queues[0])):
            self.env.process(self.arrivals(area))
        self.env.process(self.midnights())
        self.env.run(until=days)
        return {
            "events": sum(self.entries + self.starts + self.completions + self.abandonments),
            "mean_wait": [w / max(n, 1) for w, n in zip(self.waited, self.starts)],
            "completions": self.completions,
            "abandonments": self.abandonments,
            "mean_number_waiting": [
                statistics.fmean(x for row in rows for x in row) if rows else 0.0
                for rows in self.daily
            ],
            "entries": self.entries,
            "starts": self.starts,
        }


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--scale", type=int, default=1)
    parser.add_argument("--replications", type=int, default=1)
    parser.add_argument("--days", type=float, default=3650)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    runs, seconds = [], []
    cpu_begin = time.process_time()
    for replication in range(options.replications):
        begin = time.perf_counter()
        runs.append(Network(options.scale, options.seed * 1000003 + replication).run(options.days))
        seconds.append(time.perf_counter() - begin)
    cpu = time.process_time() - cpu_begin
    events = sum(run["events"] for run in runs)
    result = {
        "tool": "SimPy " + simpy.__version__, "scale": options.scale,
        "replications": options.replications, "days": options.days, "seed": options.seed,
        "events": events, "seconds": sum(seconds),
        "median_seconds": statistics.median(seconds), "cpu_seconds": cpu,
        "events_per_second": round(events / sum(seconds)),
        "median_events_per_second": round(events / len(runs) / statistics.median(seconds)),
        "events_per_cpu_second": round(events / cpu),
    }
    for name in ("mean_wait", "completions", "abandonments", "mean_number_waiting", "entries",
                 "starts"):
        result[name] = []
        for layer in range(3):
            values = [run[name][layer] for run in runs]
            spread = statistics.stdev(values) if len(values) > 1 else 0.0
            result[name].append({"mean": statistics.fmean(values), "sd": spread})
    print(json.dumps(result, indent=2))


if __name__ == "__main__":
    main()
