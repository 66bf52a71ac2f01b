"""A real Slurm with two nodes on this machine, without systemd: munged, slurmctld and two slurmd, started and stopped by
their process numbers, everything in one folder."""
import os
import pathlib
import re
import shutil
import signal
import socket
import subprocess
import sys
import time

NODES = ["n1", "n2"]
CONFIGURATION = """ClusterName=samenspel
SlurmctldHost={host}(127.0.0.1)
SlurmUser=root
SlurmctldPort={ports[0]}
AuthType=auth/munge
AuthInfo=socket={folder}/socket/munge
SlurmctldPidFile={folder}/slurmctld.pid
SlurmdPidFile={folder}/slurmd-%n.pid
StateSaveLocation={folder}/state
SlurmdSpoolDir={folder}/spool-%n
SlurmctldLogFile={folder}/log/slurmctld
SlurmdLogFile={folder}/log/slurmd-%n
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
MailProg=/bin/true
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
ReturnToService=2
SlurmdTimeout=10
MaxArraySize=10001
NodeName=n1 NodeHostname={host} NodeAddr=127.0.0.1 Port={ports[1]} CPUs=1 RealMemory=1000 State=UNKNOWN
NodeName=n2 NodeHostname={host} NodeAddr=127.0.0.1 Port={ports[2]} CPUs=1 RealMemory=1000 State=UNKNOWN
PartitionName=test Nodes=n1,n2 Default=YES MaxTime=INFINITE State=UP
"""


def require():
    """Ends the test as left out where there is no Slurm, or no right to start one."""
    for program in ("munged", "slurmctld", "slurmd", "sbatch"):
        if shutil.which(program) is None:
            print(f"{program} is absent (tools/setup.sh long)")
            sys.exit(77)
    if os.geteuid() != 0:
        print("slurmd for several nodes on one machine needs root")
        sys.exit(77)


def free_ports(count):
    sockets = [socket.socket() for _ in range(count)]
    for one in sockets:
        one.bind(("127.0.0.1", 0))
    ports = [one.getsockname()[1] for one in sockets]
    for one in sockets:
        one.close()
    return ports


def wait_until(what, condition, seconds):
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            raise TimeoutError(f"after {seconds} s not yet: {what}")
        time.sleep(0.2)


class TwoNodes:
    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.started = []
        self.nodes = {}
        for name in ["munge", "socket", "state", "log", "spool-n1", "spool-n2"]:
            (self.folder / name).mkdir(parents=True)
        (self.folder / "munge").chmod(0o700)
        key = self.folder / "munge" / "key"
        key.write_bytes(os.urandom(32))
        key.chmod(0o600)
        self.configuration = self.folder / "slurm.conf"
        self.configuration.write_text(CONFIGURATION.format(host=socket.gethostname().split(".")[0], folder=self.folder,
                                                           ports=free_ports(3)))
        self.environment = {**os.environ, "SLURM_CONF": str(self.configuration)}

    def start(self):
        munge = self.folder / "munge"
        socket_path = self.folder / "socket" / "munge"
        self._start("munged", "--foreground", f"--key-file={munge}/key", f"--socket={socket_path}",
                    f"--pid-file={munge}/pid", f"--log-file={munge}/log", f"--seed-file={munge}/seed",
                    "--num-threads=2")
        wait_until("munge answers", socket_path.exists, 10)
        self._start("slurmctld", "-D", "-c")
        for name in NODES:
            self.nodes[name] = self._start("slurmd", "-D", "-N", name)
        wait_until("both nodes are idle", lambda: self.states() == {"n1": "idle", "n2": "idle"}, 60)

    def _start(self, program, *words):
        log = open(self.folder / "log" / f"{program}-{len(self.started)}.out", "w", encoding="utf-8")
        process = subprocess.Popen([program, *words], env=self.environment, stdout=log, stderr=log,
                                   stdin=subprocess.DEVNULL)
        log.close()
        self.started.append(process)
        return process

    def run(self, *words, cwd=None, environment=None):
        done = subprocess.run(words, env={**self.environment, **(environment or {})}, cwd=cwd, capture_output=True,
                              text=True, timeout=60)
        if done.returncode != 0:
            raise RuntimeError(f"{words}: {done.stdout}{done.stderr}")
        return done.stdout.strip()

    def states(self):
        try:
            return dict(line.split() for line in self.run("sinfo", "-h", "-N", "-o", "%N %t").splitlines())
        except RuntimeError:
            return {}

    def queue(self, job):
        """Lines "task state node" of what is left of a job; nothing when it has ended."""
        try:
            return self.run("squeue", "-h", "-r", "-j", job, "-o", "%K %T %N").splitlines()
        except RuntimeError as error:
            if "Invalid job id" in str(error):
                return []
            raise

    def warn(self, task):
        """SIGTERM to the batch script, as --signal=B:TERM@… does. scancel stays until the task is gone."""
        self._start("scancel", "--batch", "--signal=TERM", task)

    def kill_node(self, name):
        """The node is gone at once: its daemon, and every process of a job on it."""
        self.nodes[name].kill()
        self.nodes[name].wait()
        return self._kill_processes([f"SLURMD_NODENAME={name}"])

    def _kill_processes(self, marks):
        wanted = {f"SLURM_CONF={self.configuration}".encode(), *(mark.encode() for mark in marks)}
        found = set()
        for entry in pathlib.Path("/proc").iterdir():
            if not entry.name.isdigit():
                continue
            try:
                if not wanted <= set((entry / "environ").read_bytes().split(b"\0")):
                    continue
                parent = re.search(r"^PPid:\s*(\d+)", (entry / "status").read_text(), re.M).group(1)
                if (pathlib.Path("/proc") / parent / "comm").read_text().startswith("slurmstepd"):
                    found.add(int(parent))
                found.add(int(entry.name))
            except (FileNotFoundError, ProcessLookupError, PermissionError):
                continue
        for process in found - {os.getpid()}:
            try:
                os.kill(process, signal.SIGKILL)
            except ProcessLookupError:
                pass
        return len(found)

    def stop(self):
        for name in NODES:
            self._kill_processes([f"SLURMD_NODENAME={name}"])
        for process in reversed(self.started):
            if process.poll() is None:
                process.terminate()
        for process in self.started:
            try:
                process.wait(timeout=20)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
