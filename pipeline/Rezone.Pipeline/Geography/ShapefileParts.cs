namespace Rezone.Pipeline.Geography;

/// <summary>The files of one shapefile, whole.</summary>
internal sealed record ShapefileParts(byte[] Shp, byte[] Shx, byte[] Dbf, byte[] Prj, byte[]? Cpg);
