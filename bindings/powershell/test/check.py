"""Checks the module without PowerShell: that it is PowerShell, by a grammar of the language; that each member which it names
is one of the assembly's, with as many parameters; that no method of a client is left out; that the manifest names the
functions. Arguments: the list that test/Members.cs prints."""

import pathlib
import sys

import tree_sitter
import tree_sitter_powershell

FOLDER = pathlib.Path(__file__).resolve().parent.parent
# Of Get-Verb.
VERBS = set("Clear Confirm Get Invoke New Resolve Send Set Skip Start Stop Submit Test Wait".split())
# Every object's, and what pipelines do themselves.
NEEDLESS = {"Dispose", "Equals", "GetHashCode", "GetType", "SolveMany", "ToString"}
COMMON = {"-Verbose", "-ErrorAction"}


class Assembly:
    """What it has, by the lines of test/Members.cs."""

    def __init__(self, text):
        self.types = {}
        for line in text.splitlines():
            name, member, count, own = line.split("\t")
            members = self.types.setdefault(name, {})
            if member:
                members.setdefault((member, own == "1"), set()).add(int(count))

    def wrong(self, name, member, own, count):
        """Why there is no such member, or None. `count` is -1 for what is no call."""
        counts = self.types.get(name, {}).get((member, own))
        if counts is None:
            return f"{name} has no {'static ' if own else ''}{member}"
        # Windows PowerShell knows no optional parameters: all are given.
        return None if count in counts else f"{name}.{member} takes {sorted(counts)}, not {count}"


def text(node):
    return node.text.decode()


def nodes(node):
    yield node
    for child in node.children:
        yield from nodes(child)


def first(node, *kinds):
    return next((child for child in node.children if child.type in kinds), None)


class Check:
    def __init__(self, assembly):
        self.assembly = assembly
        self.failures = []
        self.passed = 0
        self.called = set()
        self.functions = {}
        self.parser = tree_sitter.Parser(tree_sitter.Language(tree_sitter_powershell.language()))

    def right(self, what, fine):
        if fine:
            self.passed += 1
        else:
            self.failures.append(what)

    def file(self, path):
        tree = self.parser.parse(path.read_bytes()).root_node
        for node in nodes(tree):
            if node.type == "ERROR" or node.is_missing:
                self.failures.append(f"{path.name}:{node.start_point.row + 1}: {text(node)[:60]!r}")
        self.right(f"{path.name} is no PowerShell", not tree.has_error)
        for node in nodes(tree):
            if node.type == "type_name" and node.parent.type != "type_name" and text(node).startswith("Ninekw."):
                self.right(f"{path.name}: there is no {text(node)}", text(node) in self.assembly.types)
            if node.type == "function_statement":
                self.function(path.name, node)
        return tree

    def function(self, file, node):
        name = text(first(node, "function_name"))
        types = {}
        parameters = set()
        for each in nodes(node):
            if each.type in ("script_parameter", "cast_expression"):
                variable = next((n for n in nodes(each) if n.type == "variable"), None)
                kind = next((text(n) for n in nodes(each) if n.type == "type_literal"), "")
                if variable:
                    types.setdefault(text(variable).lower(), kind.strip("[]"))
                    if each.type == "script_parameter":
                        parameters.add("-" + text(variable)[1:])
        self.functions[name] = parameters
        members = 0
        for each in nodes(node):
            if each.type not in ("invokation_expression", "member_access"):
                continue
            target = first(each, "variable", "type_literal")
            member = first(each, "member_name")
            if target is None or member is None:
                continue
            own = target.type == "type_literal"
            kind = text(target).strip("[]") if own else types.get(text(target).lower(), "")
            if not kind.startswith("Ninekw.") or first(member, "simple_name") is None:
                continue
            given = first(each, "argument_list")
            count = -1 if given is None else sum(n.type == "argument_expression" and n.parent.parent == given for n in nodes(given))
            wrong = self.assembly.wrong(kind, text(member), own, count)
            self.right(f"{file}: {name}: {wrong}", wrong is None)
            self.called.add((kind, text(member)))
            members += 1
        if "-" in name and name.split("-")[1].startswith("Ninekw"):
            self.right(f"{name} uses nothing of the assembly", members > 0)
            self.right(f"{name}: no verb of PowerShell's", name.split("-")[0] in VERBS)

    def manifest(self, tree):
        named = {text(n).strip("'") for n in nodes(tree) if n.type == "verbatim_string_characters"}
        cmdlets = {name for name in self.functions if "-Ninekw" in name}
        self.right(f"the manifest differs in {named & cmdlets ^ cmdlets}", cmdlets <= named)
        exported = {name for name in named if "-Ninekw" in name}
        self.right(f"the manifest names {exported - cmdlets}", exported <= cmdlets)
        for path in (FOLDER / "Ninekw").glob("*.ps*1"):
            self.right(f"the manifest lacks {path.name}", path.name in named)

    def nothing_left_out(self):
        methods = {
            member
            for (member, own), counts in self.assembly.types["Ninekw.Client"].items()
            if not own and max(counts) >= 0 and member not in NEEDLESS and not member.startswith("get_")
            # PowerShell 5.1 awaits nothing.
            and not member.endswith("Async")
        }
        for method in sorted(methods):
            self.right(f"no cmdlet calls Client.{method}", ("Ninekw.Client", method) in self.called)

    def example(self, tree):
        for node in nodes(tree):
            name = first(node, "command_name") if node.type == "command" else None
            if name is None or "-Ninekw" not in text(name):
                continue
            self.right(f"the example: no {text(name)}", text(name) in self.functions)
            given = {text(n) for n in nodes(node) if n.type == "command_parameter"}
            unknown = given - self.functions.get(text(name), set()) - COMMON
            self.right(f"the example: {text(name)} has no {unknown}", not unknown)


def main():
    check = Check(Assembly(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8")))
    module = FOLDER / "Ninekw"
    for path in [module / "Ninekw.psm1", *sorted(module.glob("*.ps1"))]:
        check.file(path)
    check.manifest(check.file(module / "Ninekw.psd1"))
    check.nothing_left_out()
    check.example(check.file(FOLDER / "examples/Solve.ps1"))
    for failure in check.failures:
        print(f"FAILED: {failure}")
    print(f"{check.passed} of {check.passed + len(check.failures)} checks passed")
    return 1 if check.failures else 0


if __name__ == "__main__":
    sys.exit(main())
