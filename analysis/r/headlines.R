#!/usr/bin/env Rscript
# Prints the headline outcomes H1 to H6 of a results file as comma-separated values: what is in the file, read with
# ncdf4 alone. `half_width` is half of the 95% interval of the mean (Student's t over replications).
#
# usage: Rscript headlines.R results.h5
#
# R shows the axes of an array the other way round than the file describes them: replication comes last.
library(ncdf4)

headlines <- c(H1 = "h1_days_to_right_help", H2 = "h2_waiting_families", H3 = "h3_eur_per_youth_year",
               H4 = "h4_exits_per_100_youth_years", H5 = "h5_lasting_share", H6 = "h6_unmet_youth_years")

half_width <- function(seen) {
  if (length(seen) < 2) return(if (length(seen) == 1) Inf else NaN)
  qt(0.975, length(seen) - 1) * sd(seen) / sqrt(length(seen))
}

row <- function(scenario, outcome, category, unit, values) {
  seen <- values[!is.na(values)]
  cat(sprintf("%s,%s,%s,%s,%s,%d,%.6g,%.6g\n", scenario, outcome, headlines[[outcome]], category, unit,
              length(seen), mean(seen), half_width(seen)))
}

# The rows of one output: one, or one for each category.
rows <- function(file, scenario, outcome) {
  name <- paste("scenarios", scenario, headlines[[outcome]], sep = "/")
  values <- ncvar_get(file, name, collapse_degen = FALSE)
  unit <- ncatt_get(file, name, "units")$value
  if (length(dim(values)) == 1) return(row(scenario, outcome, "", unit, values))
  axis <- file$var[[name]]$dim[[1]]$name
  labels <- ncvar_get(file, axis)
  for (i in seq_along(labels)) row(scenario, outcome, labels[[i]], unit, values[i, ])
}

# Names of scenarios, in the order of the file.
scenarios_of <- function(file) {
  parts <- strsplit(names(file$var), "/")
  unique(vapply(Filter(function(part) part[[1]] == "scenarios", parts), function(part) part[[2]], ""))
}

path <- commandArgs(trailingOnly = TRUE)
if (length(path) != 1) stop("usage: Rscript headlines.R results.h5")
file <- nc_open(path)
cat("scenario,outcome,output,category,unit,n,mean,half_width\n")
for (scenario in scenarios_of(file)) {
  for (outcome in names(headlines)) {
    if (paste("scenarios", scenario, headlines[[outcome]], sep = "/") %in% names(file$var)) rows(file, scenario, outcome)
  }
}
nc_close(file)
