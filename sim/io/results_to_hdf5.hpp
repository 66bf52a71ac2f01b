#pragma once
// Writes results as one HDF5 file of labelled arrays that xarray, h5py, R and browser viewers open
// as it is.
//
// Layout, schema 1. Root attributes: Conventions, title, source, program_version, source_revision,
// compiler, seed, record, replications_asked, replications_done, schema_version, and study: of
// collected points the study, of a run with drawn parameters the calibration they are of. Group
// /scenarios/NAME with the attributes question, hash, resolved_text; in it one dataset per axis (a
// dimension scale) and one per variable, in the order of the results, with long_name and units.
// Whole numbers are int32 where all of them fit, else int64; real numbers are float64 with NaN for
// "nothing observed". The replication axis can grow. Equal results give equal bytes.

#include "core/observe/results.hpp"
#include "io/event_spool.hpp"
#include "io/publish_file.hpp"

#include <filesystem>
#include <string>

namespace samenspel::io {

/// The bytes of the file, made in memory: about the size of the data at most. Throws UserFault for
/// scenario names that cannot be group names or occur twice, std::logic_error when the results
/// contradict themselves, IoFailure when memory runs out.
std::string results_to_hdf5_bytes(const observe::Results& results);

/// Publishes the file whole or not at all; throws as results_to_hdf5_bytes and publish_file do.
void results_to_hdf5(const observe::Results& results, const std::filesystem::path& path,
                     IfPresent if_present);

/// The same with the event log of each scenario in a group `events` of its own: one row for each
/// event, described in the file. Written straight to the disk, on which room is set apart first;
/// memory holds one block of rows.
void results_to_hdf5(const observe::Results& results, const EventSpool& events,
                     const std::filesystem::path& path, IfPresent if_present);

}  // namespace samenspel::io
