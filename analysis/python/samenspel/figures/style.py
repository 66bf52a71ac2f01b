"""What all figures share: colours, letters, room for a caption, and how they are saved."""
import contextlib
import math
import textwrap

import matplotlib
import matplotlib.colors
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

INK, MIDDLE, FAINT = "#1c2430", "#5b6572", "#d5dae1"
# Apart for eyes that see colours differently, at least 3:1 on white; dashes and markers tell the same without colour.
COLOURS = ["#0b5cab", "#b4500f", "#00704a", "#8a3b8f", "#4d5663", "#a3134e", "#5a6b00", "#00677f"]
DASHES = ["-", (0, (6, 2)), (0, (1.5, 1.5)), (0, (7, 2, 1.5, 2)), (0, (3, 1.5)), (0, (10, 3)), (0, (1.5, 4)), "-."]
MARKERS = "osD^vPX*"
SEQUENTIAL, DIVERGING = "cividis_r", "PuOr"

_STYLE = {
    "font.size": 9, "axes.titlesize": 9.5, "axes.labelsize": 9, "xtick.labelsize": 8.5, "ytick.labelsize": 8.5,
    "legend.fontsize": 8.5, "figure.titlesize": 10.5, "axes.titlelocation": "left", "axes.titleweight": "bold",
    "axes.edgecolor": MIDDLE, "axes.labelcolor": INK, "text.color": INK, "xtick.color": INK, "ytick.color": INK,
    "axes.spines.top": False, "axes.spines.right": False, "axes.grid": True, "grid.color": FAINT,
    "grid.linewidth": 0.6, "axes.axisbelow": True, "lines.linewidth": 1.6, "legend.frameon": False,
    "svg.hashsalt": "samenspel", "svg.fonttype": "none", "pdf.fonttype": 42, "savefig.facecolor": "white",
}  # fmt: skip
_CAPTION_POINTS, _LINE_POINTS = 7.5, 10.0


@contextlib.contextmanager
def drawing():
    """Letters and lines of the standard figures while it lasts; others keep their own."""
    with matplotlib.rc_context(_STYLE):
        yield


def new_figure(width, height, rows=1, columns=1, **how):
    """(figure, array of axes) of `width` × `height` inches, before the caption."""
    figure = Figure(figsize=(width, height), layout="constrained")
    FigureCanvasAgg(figure)
    return figure, figure.subplots(rows, columns, squeeze=False, **how)


def set_caption(figure, text):
    """Finishes a figure: `text` stands below it, in room that is added, and is kept as `figure.caption`."""
    width, height = figure.get_size_inches()
    lines = textwrap.wrap(text, int(width * 72 / (_CAPTION_POINTS * 0.53)))
    room = (len(lines) * _LINE_POINTS + 8) / 72
    figure.set_size_inches(width, height + room)
    share = room / (height + room)
    figure.get_layout_engine().set(rect=(0, share, 1, 1 - share))
    figure.text(0.012, share - 4 / 72 / (height + room), "\n".join(lines), va="top", ha="left", color=MIDDLE,
                fontsize=_CAPTION_POINTS, linespacing=_LINE_POINTS / _CAPTION_POINTS / 1.2, gid="caption")  # fmt: skip
    figure.caption = text
    for _ in range(3):  # until everything has found its place
        figure.draw_without_rendering()
    figure.set_layout_engine("none")


def save(figure, path, caption=True, dpi=200):
    """Saves a figure as .png, .svg or .pdf by its name; without its caption when that stands in the text around it.

    The same figure gives the same bytes. The caption stands in the file as its description as well.
    """
    name = str(path)
    keys = {"png": "Description", "svg": "Description", "pdf": "Subject"}
    metadata = {keys.get(name.rpartition(".")[2], "Description"): figure.caption}
    if name.endswith((".svg", ".pdf")):
        metadata["Date" if name.endswith(".svg") else "CreationDate"] = None
    parts = [text for text in figure.texts if text.get_gid() == "caption"]
    for text in parts:
        text.set_visible(caption)
    with drawing():
        if caption:
            figure.savefig(name, dpi=dpi, metadata=metadata)
        else:
            figure.savefig(name, dpi=dpi, metadata=metadata, bbox_inches="tight")
    for text in parts:
        text.set_visible(True)


def axis_label(title, unit):
    """"title (unit)", or the title alone."""
    return f"{title} ({unit})" if unit else title


def ink_on(colour):
    """White or dark letters, whichever stand out more on a colour.

    >>> ink_on("white") == INK, ink_on("black")
    (True, 'white')
    """
    return max((INK, "white"), key=lambda ink: contrast(ink, colour))


def contrast(one, other):
    """Contrast of two colours, 1 to 21 (WCAG 2: 4.5 is enough for small letters).

    >>> round(contrast("white", "black"))
    21
    """

    def luminance(colour):
        parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in matplotlib.colors.to_rgb(colour)]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def sentence(text):
    """With a capital in front."""
    return text[:1].upper() + text[1:]


def with_half_width(value, half, sign=False):
    """(value, half) as texts, to the two digits of `half` that count; with a plus sign if asked.

    >>> with_half_width(45.71, 2.124, sign=True), with_half_width(1234.5, 28.2), with_half_width(0.5, float("inf"))
    (('+45.7', '2.1'), ('1\u202f234', '28'), ('0.5', '∞'))
    """
    if not math.isfinite(half):
        return (signed(value) if sign else number(value)), "∞"
    places = 0 if half == 0 else min(4, max(0, 1 - math.floor(math.log10(half))))
    text = f"{abs(value):,.{places}f}".replace(",", "\u202f")
    is_zero = not text.strip("0.\u202f")
    return ("" if is_zero else "−" if value < 0 else "+" if sign else "") + text, f"{half:,.{places}f}".replace(",", "\u202f")


def number(value):
    """A number with three digits that count, at most, and a thin blank between thousands.

    >>> number(0.12345), number(-1234.6), number(12.0)
    ('0.123', '−1\\u202f235', '12')
    """
    size = abs(value)
    places = 0 if size >= 100 or size == 0 else 1 if size >= 10 else 2 if size >= 1 else 3
    text = f"{size:,.{places}f}".replace(",", "\u202f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return ("−" if value < 0 and float(text.replace("\u202f", "")) != 0 else "") + text


def signed(value):
    """As `number`, with a plus sign."""
    text = number(value)
    return text if text.startswith("−") or text == "0" else "+" + text
