// Stands for xmlbuilder2 in the bundle of the SBOM parts: a third of it, for XML that nobody writes here. CycloneDX's
// library takes the package for an optional one, and says so where XML is asked for.

export {}
