"""A scenario of a results file as an `xarray.Dataset`.

`xarray.open_dataset(path, group="scenarios/NAME", engine="h5netcdf")` gives the same; this takes a tenth of the time,
because it asks for nothing that files of the program do not have.
"""
import h5py
import xarray


def read_scenario(path, name):
    """All outputs of a scenario with their axes, units and descriptions; dates are dates, what was not observed NaN."""
    with h5py.File(path) as file:
        group = file["scenarios"][name]
        variables, axes = {}, {}
        for key, item in group.items():
            if isinstance(item, h5py.Group):  # an event log
                continue
            is_axis = item.attrs.get("CLASS") == b"DIMENSION_SCALE"
            dims = (key,) if is_axis else tuple(_name(dimension[0]) for dimension in item.dims)
            (axes if is_axis else variables)[key] = (dims, _values(item), _attributes(item))
        found = xarray.Dataset(variables, axes, dict(group.attrs))
    return xarray.decode_cf(found, decode_timedelta=False)


_OF_HDF5 = {"CLASS", "NAME", "REFERENCE_LIST", "DIMENSION_LIST", "_Netcdf4Dimid"}


def _attributes(item):
    return {name: value for name, value in item.attrs.items() if name not in _OF_HDF5}


def _name(axis):
    return axis.name.rpartition("/")[2]


def _values(item):
    return item.asstr()[:] if h5py.check_string_dtype(item.dtype) else item[...]
