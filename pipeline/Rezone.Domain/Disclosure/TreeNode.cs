namespace Rezone.Domain.Disclosure;

/// <summary>A node while the tree grows.</summary>
internal readonly record struct TreeNode
{
    /// <summary>Child with the smallest code; -1 for a commune.</summary>
    public required int Left { get; init; }

    /// <summary>Other child; -1 for a commune.</summary>
    public required int Right { get; init; }

    /// <summary>Its commune with the smallest code.</summary>
    public required int Smallest { get; init; }

    /// <summary>Its commune with most inhabitants, which says the EPCI, département and région the node belongs to.</summary>
    public required int Largest { get; init; }

    /// <summary>Inhabitants (PMUN) of <see cref="Largest"/>.</summary>
    public required long Peak { get; init; }

    /// <summary>Number of communes.</summary>
    public required int Count { get; init; }

    /// <summary>Inhabitants (PMUN).</summary>
    public required long Inhabitants { get; init; }

    /// <summary>Mean of its communes' centres, weighted by inhabitants.</summary>
    public required GeoPoint Centre { get; init; }

    /// <summary>Whether it is never split.</summary>
    public required bool IsUnit { get; init; }

    /// <summary>Weight in means and distances: a commune without inhabitants still stands somewhere.</summary>
    public double Weight => Math.Max(Inhabitants, 1);

    /// <summary>A commune.</summary>
    public static TreeNode Leaf(int commune, long inhabitants, GeoPoint centre) => new()
    {
        Left = -1,
        Right = -1,
        Smallest = commune,
        Largest = commune,
        Peak = inhabitants,
        Count = 1,
        Inhabitants = inhabitants,
        Centre = centre,
        IsUnit = true,
    };

    /// <summary>The node that holds two others; the order in which they are given does not matter.</summary>
    public static TreeNode Join((int Number, TreeNode Node) a, (int Number, TreeNode Node) b, bool isUnit)
    {
        var (left, right) = a.Node.Smallest < b.Node.Smallest ? (a, b) : (b, a);
        var (l, r) = (left.Node, right.Node);
        var peak = r.Peak > l.Peak || (r.Peak == l.Peak && r.Largest < l.Largest) ? r : l;
        return new TreeNode
        {
            Left = left.Number,
            Right = right.Number,
            Smallest = l.Smallest,
            Largest = peak.Largest,
            Peak = peak.Peak,
            Count = l.Count + r.Count,
            Inhabitants = l.Inhabitants + r.Inhabitants,
            Centre = MeanOf(l, r),
            IsUnit = isUnit,
        };
    }

    private static GeoPoint MeanOf(TreeNode l, TreeNode r)
    {
        var total = l.Weight + r.Weight;
        return new GeoPoint(
            ((l.Centre.Longitude * l.Weight) + (r.Centre.Longitude * r.Weight)) / total,
            ((l.Centre.Latitude * l.Weight) + (r.Centre.Latitude * r.Weight)) / total);
    }
}
