"""The mappings and lists a debrief is made of: what is empty is left out, one may stand for a list of one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel, ConfigDict, GetCoreSchemaHandler, GetJsonSchemaHandler, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from thanknote.debrief._values import is_empty


class Entry(BaseModel):
    """A mapping of the debrief: unknown keys are refused, empty values are no values, nothing can be changed."""

    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)

    @model_validator(mode="before")
    @classmethod
    def _without_empty_values(cls, data: Any) -> Any:
        return {key: value for key, value in data.items() if not is_empty(value)} if isinstance(data, Mapping) else data

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler, /) -> JsonSchemaValue:
        """Return the schema of what may be written: what is not required may be left empty."""
        reference = handler(schema)
        entry = handler.resolve_ref_schema(reference)
        for name in entry["properties"].keys() - set(entry.get("required", ())):
            entry["properties"][name] = _or_nothing(entry["properties"][name])
        return reference


class _Many:
    """What stands beside a list's type: a single value is a list of one, and empty items are left out."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_before_validator_function(as_list, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        several = handler(schema)
        return {"anyOf": [several["items"], {**several, "items": _or_nothing(several["items"])}]}


def as_list(value: Any) -> Any:
    """Return a list for a single value, and a list without its empty items; anything else as it is."""
    if isinstance(value, str | int | float | Mapping | BaseModel):
        value = [value]
    return [item for item in value if not is_empty(item)] if isinstance(value, list | tuple) else value


def _or_nothing(schema: JsonSchemaValue) -> JsonSchemaValue:
    """Return the schema that also takes an empty value; what describes the field stays outside."""
    about: JsonSchemaValue = {key: schema[key] for key in ("title", "description", "default") if key in schema}
    inner = {key: value for key, value in schema.items() if key not in about}
    choices = inner["anyOf"] if inner.keys() == {"anyOf"} else [inner]
    return {**about, "anyOf": [*(choice for choice in choices if choice != {"type": "null"}), {"type": "null"}]}


Many = _Many()
