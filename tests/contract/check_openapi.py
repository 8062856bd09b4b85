"""Holds openapi.yaml against the OpenAPI 3.1 schema and against what the code writes and reads.

usage: check_openapi.py openapi.yaml contract_samples
"""
import copy
import json
import subprocess
import sys

import yaml
from jsonschema import Draft202012Validator
from openapi_spec_validator import validate

RECORDS = {"Org", "Person", "Device", "Decision", "Region", "Fence", "Camera", "Centre", "Room", "Unit",
           "Alert", "Order", "Check", "ViewOrder", "Inspection", "SupervisionOrder", "Still", "ViewGrant", "ViewEntry", "Fix"}


def validator(document, name):
    return Draft202012Validator({"$ref": f"#/components/schemas/{name}", "components": document["components"]})


def required_by(document, name):
    return set(document["components"]["schemas"][name].get("required", []))


def check_sample(document, sample):
    """The complaints about one sample: its own, and those of the controls made from it."""
    name, body = sample["schema"], sample["body"]
    schema = document["components"]["schemas"][name]
    checker = validator(document, name)
    faults = [f"{name}: {error.json_path}: {error.message}" for error in checker.iter_errors(body)]
    if name in RECORDS and set(schema["properties"]) != set(body):
        faults.append(f"{name}: the code and the schema differ in {set(schema['properties']) ^ set(body)}")
    if "required" in sample and required_by(document, name) != set(sample["required"]):
        faults.append(f"{name}: required by only one of code and schema: "
                      f"{required_by(document, name) ^ set(sample['required'])}")
    for field in required_by(document, name):
        less = copy.deepcopy(body)
        less.pop(field, None)
        if checker.is_valid(less):
            faults.append(f"{name}: valid without {field}")
    if schema.get("additionalProperties") is False and checker.is_valid(body | {"surprise": 1}):
        faults.append(f"{name}: an unknown field is valid")
    return faults


def control(document, samples):
    """The check must go red: for a body with a missing field, a wrong type, a schema that forgot a field."""
    person = next(sample for sample in samples if sample["schema"] == "Person")
    missing = copy.deepcopy(person)
    del missing["body"]["org"]
    mistyped = copy.deepcopy(person)
    mistyped["body"]["minor"] = "yes"
    forgetful = copy.deepcopy(document)
    forgetful["components"]["schemas"]["Person"]["required"].remove("minor")
    return [name for name, faults in (("missing field", check_sample(document, missing)),
                                      ("wrong type", check_sample(document, mistyped)),
                                      ("forgotten field", check_sample(forgetful, person))) if not faults]


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        document = yaml.safe_load(file)
    validate(document)
    samples = json.loads(subprocess.run([sys.argv[2]], check=True, capture_output=True).stdout)
    faults = [fault for sample in samples for fault in check_sample(document, sample)]
    faults += [f"control did not go red: {name}" for name in control(document, samples)]
    missing = RECORDS - {sample["schema"] for sample in samples}
    faults += [f"no sample of {name}" for name in sorted(missing)]
    print("\n".join(faults) or f"{len(samples)} samples fit {len(document['components']['schemas'])} schemas")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
