"""Makes version4.sqlite and version5.sqlite: each the store of the version before, brought up to date by its step of
core/history/migration.cpp (a released step never changes), with what that version was the first to keep.

version1.sqlite to version3.sqlite have no script: the programs of their versions wrote them, the second by opening the
first.

Made with SQLite 3.40.1:
    python make.py
"""
import pathlib
import re
import shutil
import sqlite3

here = pathlib.Path(__file__).parent
source = here.parents[2] / "core/history/migration.cpp"
STEPS = re.findall(r'R"\((.*?)\)"', source.read_text(), re.DOTALL)

# Of four runs one is finished; the second and the fourth have changed places, and the queue rests.
QUEUE = """
INSERT INTO run (state, configuration, created, updated)
    SELECT state, configuration, created + 1, updated + 1 FROM run WHERE id = 2;
INSERT INTO run (state, configuration, created, updated)
    SELECT state, configuration, created + 2, updated + 2 FROM run WHERE id = 2;
UPDATE run SET place = 4 WHERE id = 2;
UPDATE run SET place = 2 WHERE id = 4;
UPDATE queue SET paused = 1;
UPDATE change SET counter = counter + 4;
"""

PERSON = """
UPDATE change SET counter = counter + 1;
UPDATE run SET name = 'The first', starred = 1, changed = (SELECT counter FROM change) WHERE id = 1;
UPDATE change SET counter = counter + 1;
UPDATE run SET removed = 1796100000000, changed = (SELECT counter FROM change) WHERE id = 3;
"""


def make(version, content):
    path = here / f"version{version}.sqlite"
    shutil.copyfile(here / f"version{version - 1}.sqlite", path)
    connection = sqlite3.connect(path)
    connection.executescript(STEPS[version - 1] + content + f"PRAGMA user_version = {version};")
    connection.close()


make(4, QUEUE)
make(5, PERSON)
