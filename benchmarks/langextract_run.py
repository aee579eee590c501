"""Reads gold articles with LangExtract on the embedded model, as a rival of `baselines.py`.

LangExtract is no dependency of ours: make an environment of its own and name its interpreter.

    python -m venv /tmp/rival && /tmp/rival/bin/pip install 'langextract[openai]==1.7.*'
    python benchmarks/langextract_run.py --python /tmp/rival/bin/python --out rival.jsonl [ID ...]
    python benchmarks/baselines.py --rival LangExtract=rival.jsonl

The same weights answer both, at temperature 0, in as many tokens an answer as ours may have (the
model sometimes repeats itself without end). LangExtract gets a description of the same task and
one worked example, of our own making, in its own manner. What it writes is read by the adapter that
`extractor check` uses for its files. Answers that it could not parse are counted and left empty.
All are kept as they came, with the tokens that the engine counted, for `baselines.py` to tell.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from extractor.evaluate.gold import load_gold
from extractor.llm import weights
from extractor.llm.engine import MODEL_NAME, start
from extractor.settings import load

ROOT = Path(__file__).parent.parent
RIVAL = '''
import json, sys, time
import langextract as lx
from langextract.providers.openai import OpenAILanguageModel
from openai.resources.chat.completions import Completions

job = json.load(open(sys.argv[1]))
TASK = """Extract every exchange of prisoners or of bodies of the dead, one extraction for each flow
from one side to the other, in order of appearance. Use the exact words of the text for the
extraction. Give the category (bodies, prisoners, wounded, civilians, children), the count, who
handed over (from) and who received (to), the date, the place, the status (completed, planned,
offered, postponed, cancelled, denied) and whether it is a single event or a total (scope)."""
TEXT = ("On Monday Norland handed over 41 bodies of fallen soldiers to Sudria at the Vell bridge. "
        "In return Norland received 7 bodies. Next week 120 prisoners are to come home to Sudria.")
def flow(words, **given):
    return lx.data.Extraction(extraction_class="transfer", extraction_text=words, attributes=given)
EXAMPLE = lx.data.ExampleData(text=TEXT, extractions=[
    flow("handed over 41 bodies of fallen soldiers to Sudria", category="bodies", count="41",
         **{"from": "Norland", "to": "Sudria"}, date="Monday", place="Vell bridge",
         status="completed", scope="single"),
    flow("Norland received 7 bodies", category="bodies", count="7",
         **{"from": "Sudria", "to": "Norland"}, date="Monday", place="Vell bridge",
         status="completed", scope="single"),
    flow("120 prisoners are to come home to Sudria", category="prisoners", count="120",
         **{"from": "Norland", "to": "Sudria"}, date="next week", status="planned",
         scope="single"),
])
answers, create = [], Completions.create
def kept(*given, **named):
    answers.append(create(*given, **named))
    return answers[-1]
Completions.create = kept
model = OpenAILanguageModel(model_id=job["model"], api_key="none", base_url=job["url"],
                            temperature=0.0, max_workers=1, max_output_tokens=job["limit"])
for article in job["articles"]:
    began = time.time()
    answers.clear()
    line = {"document_id": article["id"], "text": article["text"], "extractions": []}
    try:
        found = lx.extract(text_or_documents=article["text"], prompt_description=TASK,
                           examples=[EXAMPLE], model=model, max_char_buffer=12000,
                           fence_output=True, use_schema_constraints=False, show_progress=False)
        for each in found.extractions or []:
            place = each.char_interval
            interval = place and {"start_pos": place.start_pos, "end_pos": place.end_pos}
            line["extractions"].append({
                "extraction_class": each.extraction_class, "extraction_text": each.extraction_text,
                "char_interval": interval, "attributes": each.attributes,
                "alignment_status": each.alignment_status and each.alignment_status.value})
    except Exception as error:
        line["error"] = f"{type(error).__name__}: {error}"[:300]
    line["seconds"] = round(time.time() - began, 1)
    line["raw"] = [answer.choices[0].message.content for answer in answers]
    line["usage"] = {"calls": len(answers),
                     "input_tokens": sum(answer.usage.prompt_tokens for answer in answers),
                     "output_tokens": sum(answer.usage.completion_tokens for answer in answers)}
    print(json.dumps(line, ensure_ascii=False), flush=True)
'''


def main() -> None:
    options = _options()
    cases = [case for case in load_gold(options.gold) if case.article.id in options.ids]
    settings = load()
    engine = start(weights.ensure(settings.model_file), threads=options.threads)
    articles = [{"id": case.article.id, "text": case.article.text} for case in cases]
    limit = settings.max_output_tokens
    job = {"model": MODEL_NAME, "url": engine.base_url, "articles": articles, "limit": limit}
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        task, script = Path(folder) / "job.json", Path(folder) / "rival.py"
        task.write_text(json.dumps(job, ensure_ascii=False), encoding="utf-8")
        script.write_text(RIVAL, encoding="utf-8")
        with options.out.open("w", encoding="utf-8") as file:
            subprocess.run([options.python, str(script), str(task)], stdout=file, check=True)
    lines = [json.loads(line) for line in options.out.read_text(encoding="utf-8").splitlines()]
    failed = sum("error" in line for line in lines)
    took = time.monotonic() - began
    print(
        f"{len(lines)} articles in {took:.0f} s, {failed} that it could not read", file=sys.stderr
    )


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Gold articles read by LangExtract.")
    parser.add_argument("ids", nargs="*", help="article ids; by default those with a cassette")
    parser.add_argument("--python", required=True, help="interpreter that has LangExtract")
    parser.add_argument("--gold", type=Path, default=ROOT / "seeds" / "gold" / "dev")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--threads", type=int)
    options = parser.parse_args()
    if not options.ids:
        options.ids = [path.stem for path in (ROOT / "cassettes" / "dev").glob("*.yaml")]
    return options


if __name__ == "__main__":
    main()
